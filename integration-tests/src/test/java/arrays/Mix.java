package arrays;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A song on an album. */
@Model
public interface Mix {
    String @Nullable [] notes();

    @Column(precision = 12, scale = 3)
    BigDecimal @Nullable [] levels();

    @UpdatedAt
    LocalDateTime changedAt();
}
