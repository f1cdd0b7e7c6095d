package upkeep;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import dev.throughline.annotations.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Model(table = "upkeep_account")
public interface Account {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String owner();

    @Column(defaultValue = "0")
    int balance();

    @Column(unique = true)
    @Nullable
    Integer badge();

    @Version
    int version();

    @UpdatedAt
    Instant changedAt();
}
