package aviary;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;

/** Known by two columns of the database's own types. */
@Model(table = "trees")
public interface Tree {
    @Id
    @Column(length = 20)
    Plumage bark();

    @Id
    @Column(type = "aviary_code")
    String code();

    int height();
}
