package rewritten;

import dev.throughline.annotations.BelongsTo;
import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Computed;
import dev.throughline.annotations.CreatedAt;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import dev.throughline.annotations.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row with all that is made in memory when it is written: a key, a version, times. */
@Model(table = "rewritten_ledger")
public interface Ledger {
    @Id(generated = true)
    UUID id();

    @Column(unique = true, length = 40)
    String code();

    int amount();

    @Computed("{amount} * 2")
    int twice();

    @Version
    int version();

    @CreatedAt
    Instant madeAt();

    @UpdatedAt
    Instant changedAt();

    @BelongsTo
    @Nullable
    Entry entry();

    @BelongsToMany(through = "rewritten_note")
    List<Entry> notes();
}
