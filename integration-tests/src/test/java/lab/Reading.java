package lab;

import dev.throughline.annotations.Column;
import dev.throughline.annotations.Convert;
import dev.throughline.annotations.Model;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** What a probe said at a station, in columns that are made by hand and are not those that the model would make. */
@Model(table = "readings")
public interface Reading {
    LocalDateTime updatedAt();

    @Nullable
    String text();

    @Column(length = 20)
    @Nullable
    String shorter();

    @Column(length = 5)
    @Nullable
    String longer();

    @Nullable
    String padded();

    @Nullable
    Character letter();

    @Nullable
    Grade grade();

    @Column(length = 5)
    @Nullable
    Grade longGrade();

    @Convert(UnitConverter.class)
    @Column(length = 2)
    @Nullable
    Unit unit();

    byte @Nullable [] bytes();

    @Column(length = 4)
    byte @Nullable [] longerBytes();

    byte @Nullable [] shorterBytes();

    @Column(length = 4)
    byte @Nullable [] fixedBytes();

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal finer();

    @Column(precision = 10, scale = 4)
    @Nullable
    BigDecimal coarser();

    @Column(precision = 10, scale = 2)
    @Nullable
    BigDecimal open();

    @Column(precision = 5)
    @Nullable
    BigInteger larger();

    @Nullable
    BigInteger smaller();

    @Nullable
    Integer smallInt();

    @Nullable
    Long normalInt();

    @Nullable
    Short bigInt();

    @Nullable
    Float widened();

    @Nullable
    Double narrowed();

    @Nullable
    Float single();

    @Nullable
    BigDecimal whole();

    @Nullable
    BigDecimal floating();

    @Nullable
    Instant point();

    @Nullable
    OffsetDateTime offset();

    @Nullable
    LocalTime seconds();

    @Nullable
    LocalDateTime millis();

    @Nullable
    LocalDate day();

    @Nullable
    UUID uuid();

    @Nullable
    Boolean flag();

    @Nullable
    JSON json();

    @Nullable
    JSON jsonAsBinary();

    @Nullable
    JSONB jsonb();

    @Nullable
    JSONB jsonbAsText();

    @Convert(OriginConverter.class)
    @Nullable
    Origin origin();
}
