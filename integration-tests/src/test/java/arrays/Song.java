package arrays;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Convert;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import dev.throughline.annotations.UpdatedAt;
import dev.throughline.annotations.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** A property of each type of array. */
@Model
public interface Song {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 60)
    String title();

    @Column(length = 100)
    String[] tags();

    Boolean @Nullable [] flags();

    Short @Nullable [] shorts();

    Integer @Nullable [] marks();

    Long @Nullable [] longs();

    Float @Nullable [] floats();

    Double @Nullable [] doubles();

    @Column(precision = 20, scale = 6)
    BigDecimal @Nullable [] decimals();

    @Column(precision = 30)
    BigInteger @Nullable [] integers();

    LocalDate @Nullable [] days();

    UUID @Nullable [] uuids();

    @Convert(WordsConverter.class)
    @Nullable
    Words words();

    @Version
    int version();

    @UpdatedAt
    Instant changedAt();

    @BelongsToMany(throughModel = Mix.class)
    List<Album> albums();

    /** Words that are kept as an array. */
    record Words(List<String> all) implements Serializable {}

    /** Stores words as an array. */
    class WordsConverter extends AbstractConverter<String[], Words> {

        private static final long serialVersionUID = 1L;

        WordsConverter() {
            super(String[].class, Words.class);
        }

        @Override
        public @Nullable Words from(String @Nullable [] words) {
            return words == null ? null : new Words(List.of(words));
        }

        @Override
        public String @Nullable [] to(@Nullable Words words) {
            return words == null ? null : words.all().toArray(new String[0]);
        }
    }
}
