package sameness;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.util.List;

/** What everything else is linked to. */
@Model(table = "keyed_boxes")
public interface Box {
    @Id
    Long id();

    @BelongsToMany(through = "box_amounts")
    List<Amount> amounts();

    @BelongsToMany(through = "box_moments")
    List<Moment> moments();

    @BelongsToMany(through = "box_ticks")
    List<Tick> ticks();

    @BelongsToMany(through = "box_dates")
    List<Date> dates();

    @BelongsToMany(through = "box_clocks")
    List<Clock> clocks();

    @BelongsToMany(throughModel = NameInBox.class)
    List<Name> names();

    @BelongsToMany(through = "box_codes")
    List<Code> codes();

    @BelongsToMany(through = "box_grades")
    List<Grade> grades();

    @BelongsToMany(through = "box_totals")
    List<Total> totals();

    @BelongsToMany(through = "box_parts")
    List<Part> parts();

    @BelongsToMany(throughModel = NameLog.class, unique = false, constraints = false)
    List<Name> log();

    @BelongsToMany(through = "box_items_by_amount", targetKey = "amount")
    List<Item> itemsByAmount();

    @BelongsToMany(through = "box_items_by_moment", targetKey = "moment")
    List<Item> itemsByMoment();

    @BelongsToMany(through = "box_items_by_name", targetKey = "name")
    List<Item> itemsByName();
}
