package drive;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.HasMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** A folder, whose documents are those of a drive with a backslash and a quote in its name. */
@Model(table = "folders")
public interface Folder {
    /** The name of the drive. */
    String DRIVE = "c:\\'new\\";

    @Id(generated = true)
    Long id();

    @BelongsToMany(
            through = "mounts",
            scope = @FixedValue(property = "drive", value = DRIVE),
            throughScope = @FixedValue(property = "kind", value = DRIVE))
    List<Document> documents();

    @HasMany(scope = @FixedValue(property = "drive", value = DRIVE))
    List<Document> drafts();
}
