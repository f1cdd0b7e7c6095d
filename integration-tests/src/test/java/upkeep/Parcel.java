package upkeep;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key that is made without the database. */
@Model(table = "upkeep_parcel")
public interface Parcel {
    @Id(generated = true)
    UUID id();

    @Column(unique = true, length = 60)
    String code();

    @Nullable
    String text();

    @Version
    long version();

    @BelongsToMany(through = "upkeep_parcel_sack")
    List<Sack> sacks();
}
