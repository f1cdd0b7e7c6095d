package ownparent;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.HasOne;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import dev.throughline.annotations.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that every association may lead back to. */
@Model(table = "ownparent_node")
public interface Node {
    @Id(generated = true)
    Long id();

    String name();

    @Version
    int version();

    @UpdatedAt
    Instant changedAt();

    @BelongsTo
    @Nullable
    Node parent();

    @HasMany(inverse = "parent")
    List<Node> children();

    @BelongsTo
    @Nullable
    Node elder();

    @HasOne(inverse = "elder")
    @Nullable
    Node heir();

    @BelongsToMany(through = "ownparent_like", foreignKey = "node_id", otherKey = "liked_id", inverse = "likers")
    List<Node> likes();

    @BelongsToMany(through = "ownparent_like", foreignKey = "liked_id", otherKey = "node_id", inverse = "likes")
    List<Node> likers();
}
