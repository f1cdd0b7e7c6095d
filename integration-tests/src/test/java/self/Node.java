package self;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Two associations with itself, each one way. */
@Model(table = "nodes")
public interface Node {
    @Id
    Integer id();

    @BelongsToMany(through = "edges")
    List<Node> successors();

    @BelongsToMany(through = "twins")
    List<Node> twins();
}
