package lending;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A loan, unique by when and what. */
@Model(table = "loan")
public interface Loan {
    @Id(generated = true)
    @Column(name = "loan_id")
    Integer id();

    Instant lentAt();

    @Nullable
    Instant returnedAt();

    @BelongsTo(foreignKey = "copy_id")
    Copy lentCopy();
}
