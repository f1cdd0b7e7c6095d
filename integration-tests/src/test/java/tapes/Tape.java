package tapes;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Over a table that was made by hand, with arrays of types of the database's own. */
@Model(table = "tapes")
public interface Tape {
    @Id
    Long id();

    @Column(type = "text[]")
    String @Nullable [] tags();

    String @Nullable [] codes();

    String @Nullable [] pads();

    @Column(type = "tape_mood[]")
    String @Nullable [] moods();

    @Column(type = "smallint[]")
    Integer @Nullable [] marks();

    BigDecimal @Nullable [] levels();

    LocalDate @Nullable [] days();
}
