package sameness;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose id is a UUID. */
@Model(table = "keyed_tokens")
public interface Token {
    @Id
    UUID id();

    @Column(unique = true)
    UUID code();

    @Column(length = 20)
    String label();

    @BelongsTo
    @Nullable
    Token parent();

    @HasMany(inverse = "parent")
    List<Token> children();

    @BelongsTo(targetKey = "code")
    @Nullable
    Token guide();

    @HasMany(inverse = "guide", sourceKey = "code")
    List<Token> guided();

    @BelongsToMany(through = "box_tokens")
    List<Box> boxes();

    @BelongsToMany(through = "box_tokens_by_code", sourceKey = "code")
    List<Box> boxesByCode();
}
