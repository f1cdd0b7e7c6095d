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

    @BelongsToMany(through = "box_tokens")
    List<Token> tokens();

    @BelongsToMany(through = "box_smalls")
    List<Small> smalls();

    @BelongsToMany(through = "box_tinies")
    List<Tiny> tinies();

    @BelongsToMany(through = "box_signs")
    List<Sign> signs();

    @BelongsToMany(through = "box_counts")
    List<Count> counts();

    @BelongsToMany(through = "box_serials")
    List<Serial> serials();

    @BelongsToMany(through = "box_days")
    List<Day> days();

    @BelongsToMany(through = "box_stamps")
    List<Stamp> stamps();

    @BelongsToMany(through = "box_tickets")
    List<Ticket> tickets();

    @BelongsToMany(through = "box_chips")
    List<Chip> chips();

    @BelongsToMany(through = "box_receipts")
    List<Receipt> receipts();

    @BelongsToMany(through = "box_wides")
    List<Wide> wides();

    @BelongsToMany(through = "box_nicks")
    List<Nick> nicks();

    @BelongsToMany(through = "box_moods")
    List<Mood> moods();

    @BelongsToMany(through = "box_skus")
    List<Sku> skus();

    @BelongsToMany(through = "box_amounts_by_code", targetKey = "code")
    List<Amount> amountsByCode();

    @BelongsToMany(through = "box_moments_by_code", targetKey = "code")
    List<Moment> momentsByCode();

    @BelongsToMany(through = "box_ticks_by_code", targetKey = "code")
    List<Tick> ticksByCode();

    @BelongsToMany(through = "box_dates_by_code", targetKey = "code")
    List<Date> datesByCode();

    @BelongsToMany(through = "box_clocks_by_code", targetKey = "code")
    List<Clock> clocksByCode();

    @BelongsToMany(through = "box_names_by_code", targetKey = "code")
    List<Name> namesByCode();

    @BelongsToMany(through = "box_codes_by_code", targetKey = "code")
    List<Code> codesByCode();

    @BelongsToMany(through = "box_grades_by_code", targetKey = "code")
    List<Grade> gradesByCode();

    @BelongsToMany(through = "box_totals_by_code", targetKey = "code")
    List<Total> totalsByCode();

    @BelongsToMany(through = "box_tokens_by_code", targetKey = "code")
    List<Token> tokensByCode();

    @BelongsToMany(through = "box_smalls_by_code", targetKey = "code")
    List<Small> smallsByCode();

    @BelongsToMany(through = "box_tinies_by_code", targetKey = "code")
    List<Tiny> tiniesByCode();

    @BelongsToMany(through = "box_signs_by_code", targetKey = "code")
    List<Sign> signsByCode();

    @BelongsToMany(through = "box_counts_by_code", targetKey = "code")
    List<Count> countsByCode();

    @BelongsToMany(through = "box_serials_by_code", targetKey = "code")
    List<Serial> serialsByCode();

    @BelongsToMany(through = "box_days_by_code", targetKey = "code")
    List<Day> daysByCode();

    @BelongsToMany(through = "box_stamps_by_code", targetKey = "code")
    List<Stamp> stampsByCode();

    @BelongsToMany(through = "box_tickets_by_code", targetKey = "code")
    List<Ticket> ticketsByCode();

    @BelongsToMany(through = "box_chips_by_code", targetKey = "code")
    List<Chip> chipsByCode();

    @BelongsToMany(through = "box_wides_by_code", targetKey = "code")
    List<Wide> widesByCode();

    @BelongsToMany(through = "box_nicks_by_code", targetKey = "code")
    List<Nick> nicksByCode();

    @BelongsToMany(through = "box_moods_by_code", targetKey = "code")
    List<Mood> moodsByCode();

    @BelongsToMany(through = "box_skus_by_code", targetKey = "code")
    List<Sku> skusByCode();

    @BelongsToMany(through = "box_pieces")
    List<Piece> pieces();

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
