package aviary;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Over a table whose columns take more than the properties do. */
@Model(table = "relics")
public interface Relic {
    @Id
    Long id();

    @Nullable
    Integer height();

    @Nullable
    Short width();

    @Nullable
    BigInteger age();

    int rings();

    @Nullable
    Plumage plumage();

    @Nullable
    LocalDate found();

    @Column(type = "timestamp(6)")
    @Nullable
    Instant declaredAt();

    @Nullable
    Instant plainAt();
}
