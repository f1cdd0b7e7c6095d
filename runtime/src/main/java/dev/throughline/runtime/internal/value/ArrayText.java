package dev.throughline.runtime.internal.value;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.exception.DataTypeException;
import org.jspecify.annotations.Nullable;

/** The text in which PostgreSQL gives an array, such as <code>{a,"b c",NULL}</code>. */
final class ArrayText {

    private static final Map<Class<?>, Function<String, ?>> ELEMENTS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Boolean.class, ArrayText::isTrue),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Float.class, Float::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(BigInteger.class, text -> new BigDecimal(text).toBigIntegerExact()),
            Map.entry(LocalDate.class, ArrayText::date),
            Map.entry(UUID.class, UUID::fromString));

    private final String text;
    private final List<@Nullable String> elements = new ArrayList<>();
    private int next;

    private ArrayText(String text) {
        this.text = text;
    }

    /**
     * Reads an array.
     *
     * @param type the type of its elements
     * @throws DataTypeException if it has more than one dimension
     */
    static @Nullable Object[] read(String text, Class<?> type) {
        List<@Nullable String> elements = new ArrayText(text).elements();
        Function<String, ?> reader = ELEMENTS.get(type);
        if (reader == null) {
            throw new DataTypeException("There are no arrays of " + type.getSimpleName());
        }
        @Nullable Object[] array = (Object[]) Array.newInstance(type, elements.size());
        for (int i = 0; i < array.length; i++) {
            String element = elements.get(i);
            array[i] = element == null ? null : reader.apply(element);
        }
        return array;
    }

    /** An array that does not begin at 1 says so before it. */
    private List<@Nullable String> elements() {
        next = text.indexOf('{') + 1;
        while (text.charAt(next) != '}') {
            elements.add(text.charAt(next) == '"' ? quoted() : plain());
            if (text.charAt(next) == ',') {
                next++;
            }
        }
        return elements;
    }

    private String quoted() {
        StringBuilder element = new StringBuilder();
        for (next++; text.charAt(next) != '"'; next++) {
            if (text.charAt(next) == '\\') {
                next++;
            }
            element.append(text.charAt(next));
        }
        next++;
        return element.toString();
    }

    private @Nullable String plain() {
        int start = next;
        if (text.charAt(start) == '{') {
            throw new DataTypeException("it is an array of more than one dimension");
        }
        while (text.charAt(next) != ',' && text.charAt(next) != '}') {
            next++;
        }
        String element = text.substring(start, next);
        return element.equalsIgnoreCase("null") ? null : element;
    }

    /** The driver writes an array that it was given in binary by itself, with digits. */
    private static boolean isTrue(String text) {
        return text.equals("t") || text.equals("1") || text.equals("true");
    }

    private static LocalDate date(String text) {
        if (text.endsWith("infinity")) {
            return text.startsWith("-") ? LocalDate.MIN : LocalDate.MAX;
        }
        boolean before = text.endsWith(" BC");
        String[] parts = (before ? text.substring(0, text.length() - " BC".length()) : text).split("-", -1);
        int year = Integer.parseInt(parts[0]);
        return LocalDate.of(before ? 1 - year : year, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
