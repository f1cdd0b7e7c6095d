package values;

import dev.throughline.annotations.BelongsToMany;
import dev.throughline.annotations.Column;
import dev.throughline.annotations.Convert;
import dev.throughline.annotations.Id;
import dev.throughline.annotations.Model;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.JSON;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** An article whose properties are of types that no column holds. */
@Model(table = "shop_articles")
public interface Article {
    @Id(generated = true)
    Long id();

    @Column(unique = true, length = 40)
    String name();

    @Convert(MoneyConverter.class)
    Money price();

    @Convert(MoneyConverter.class)
    @Nullable
    Money discount();

    @Convert(ColourConverter.class)
    @Column(defaultValue = "9")
    Colour colour();

    @Convert(MonthConverter.class)
    @Nullable
    YearMonth since();

    @Convert(SpecConverter.class)
    @Nullable
    Spec spec();

    @Nullable
    JSON extra();

    @Convert(StampConverter.class)
    @Nullable
    Stamp stamp();

    @Convert(StarsConverter.class)
    @Column(length = 5, defaultValue = "*")
    int stars();

    default boolean reduced() {
        return discount() != null;
    }

    @BelongsToMany(throughModel = Bundle.class)
    List<Article> partners();

    /** What an article is made of, kept as JSON. */
    record Spec(String material, int grams) implements Serializable {}

    /** A mark that is kept as bytes. */
    record Stamp(String text) implements Serializable {}

    /** Stores a stamp as bytes. */
    class StampConverter extends AbstractConverter<byte[], Stamp> {

        private static final long serialVersionUID = 1L;

        StampConverter() {
            super(byte[].class, Stamp.class);
        }

        @Override
        public @Nullable Stamp from(byte @Nullable [] bytes) {
            return bytes == null ? null : new Stamp(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public byte @Nullable [] to(@Nullable Stamp stamp) {
            return stamp == null ? null : stamp.text().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Stores a number as that many stars. */
    class StarsConverter extends AbstractConverter<String, Integer> {

        private static final long serialVersionUID = 1L;

        StarsConverter() {
            super(String.class, Integer.class);
        }

        @Override
        public @Nullable Integer from(@Nullable String stars) {
            return stars == null ? null : stars.length();
        }

        @Override
        public @Nullable String to(@Nullable Integer number) {
            return number == null ? null : "*".repeat(number);
        }
    }

    /** Stores a colour by its number. */
    class ColourConverter extends AbstractConverter<Integer, Colour> {

        private static final long serialVersionUID = 1L;

        ColourConverter() {
            super(Integer.class, Colour.class);
        }

        @Override
        public @Nullable Colour from(@Nullable Integer number) {
            return number == null ? null : Colour.of(number);
        }

        @Override
        public @Nullable Integer to(@Nullable Colour colour) {
            return colour == null ? null : colour.number();
        }
    }

    /** Stores a month as its first day. */
    class MonthConverter extends AbstractConverter<LocalDate, YearMonth> {

        private static final long serialVersionUID = 1L;

        MonthConverter() {
            super(LocalDate.class, YearMonth.class);
        }

        @Override
        public @Nullable YearMonth from(@Nullable LocalDate day) {
            return day == null ? null : YearMonth.from(day);
        }

        @Override
        public @Nullable LocalDate to(@Nullable YearMonth month) {
            return month == null ? null : month.atDay(1);
        }
    }

    /** Stores a specification as JSON. */
    class SpecConverter extends AbstractConverter<JSON, Spec> {

        private static final long serialVersionUID = 1L;
        private static final Pattern FORM = Pattern.compile("\"material\": ?\"(.*)\", ?\"grams\": ?(\\d+)");

        SpecConverter() {
            super(JSON.class, Spec.class);
        }

        @Override
        public @Nullable Spec from(@Nullable JSON json) {
            if (json == null) {
                return null;
            }
            Matcher matcher = FORM.matcher(json.data());
            if (!matcher.find()) {
                throw new IllegalArgumentException("No specification: " + json);
            }
            return new Spec(matcher.group(1), Integer.parseInt(matcher.group(2)));
        }

        @Override
        public @Nullable JSON to(@Nullable Spec spec) {
            return spec == null
                    ? null
                    : JSON.json("{\"material\": \"" + spec.material() + "\", \"grams\": " + spec.grams() + "}");
        }
    }
}
