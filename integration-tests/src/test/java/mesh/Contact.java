package mesh;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.FixedValue;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** Contacts, tied to one another in several ways that are the same from both ends. */
@Model(table = "contacts")
public interface Contact {
    @Id(generated = true)
    Long id();

    String name();

    @Column(unique = true, length = 40)
    String handle();

    @BelongsToMany(
            through = "relations",
            otherKey = "other_id",
            symmetric = true,
            throughScope = @FixedValue(property = "kind", value = "ally"))
    List<Contact> allies();

    @BelongsToMany(
            through = "relations",
            otherKey = "other_id",
            symmetric = true,
            throughScope = @FixedValue(property = "kind", value = "rival"))
    List<Contact> rivals();

    /** Known by their handles, which may change. */
    @BelongsToMany(through = "pals", otherKey = "pal_handle", sourceKey = "handle", symmetric = true)
    List<Contact> pals();

    @BelongsToMany(
            throughModel = Tie.class,
            otherKey = "other_handle",
            sourceKey = "handle",
            symmetric = true,
            softDelete = true,
            orderBy = {"link.strength desc", "name"},
            throughScope = @FixedValue(property = "kind", value = "kin"))
    List<Contact> kin();

    @BelongsToMany(
            throughModel = Tie.class,
            otherKey = "other_handle",
            sourceKey = "handle",
            singular = "partner",
            symmetric = true,
            softDelete = true,
            throughScope = @FixedValue(property = "kind", value = "business"))
    List<Contact> partners();

    @BelongsToMany(
            through = "shadows",
            otherKey = "shadow_id",
            symmetric = true,
            timestamps = false,
            constraints = false)
    List<Contact> shadows();
}
