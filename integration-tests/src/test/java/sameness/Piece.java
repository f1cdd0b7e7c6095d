package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose id has several parts, of which all but one are the same to the databases where they are to Java. */
@Model(table = "keyed_pieces")
public interface Piece {
    @Id
    UUID token();

    @Id
    Short small();

    @Id
    Byte tiny();

    @Id
    Boolean flag();

    @Id
    Integer number();

    @Id
    Long serial();

    @Id
    BigInteger total();

    @Id
    @Column(precision = 10, scale = 2)
    BigDecimal amount();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Piece parent();

    @HasMany(inverse = "parent")
    List<Piece> children();

    @BelongsToMany(through = "box_pieces")
    List<Box> boxes();
}
