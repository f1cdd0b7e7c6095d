package types;

import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A property of each type but those of points in time, required and optional. */
@Model(table = "everything")
public interface Everything {
    @Id(generated = true)
    Long id();

    boolean flag();

    byte tiny();

    short small();

    int number();

    long big();

    float real();

    double precise();

    char letter();

    String text();

    BigDecimal amount();

    BigInteger huge();

    LocalDate day();

    LocalTime time();

    LocalDateTime moment();

    UUID uuid();

    byte[] data();

    Mood mood();

    @Nullable
    Boolean optionalFlag();

    @Nullable
    Byte optionalTiny();

    @Nullable
    Short optionalSmall();

    @Nullable
    Integer optionalNumber();

    @Nullable
    Long optionalBig();

    @Nullable
    Float optionalReal();

    @Nullable
    Double optionalPrecise();

    @Nullable
    Character optionalLetter();

    @Nullable
    String optionalText();

    @Nullable
    BigDecimal optionalAmount();

    @Nullable
    BigInteger optionalHuge();

    @Nullable
    LocalDate optionalDay();

    @Nullable
    LocalTime optionalTime();

    @Nullable
    LocalDateTime optionalMoment();

    @Nullable
    UUID optionalUuid();

    byte @Nullable [] optionalData();

    @Nullable
    Mood optionalMood();
}
