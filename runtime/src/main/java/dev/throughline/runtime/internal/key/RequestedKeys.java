package dev.throughline.runtime.internal.key;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keys that a statement asks for, to which what it finds is sorted. A database may take texts for equal that Java does not,
 * such as those that differ in case or in the spaces at their end, and gives them as they are stored. So keys that may be the
 * same are never asked for by one statement: then each answer belongs to the only key that it may be the same as.
 *
 * @param <K> the type of the keys
 */
public final class RequestedKeys<K> {

    private static final int FIRST_ACCENT = 0x80;

    /** Letters that collations take for others, although Unicode does not put them together of those. */
    private static final String STROKED = "øłđħŧæœðþı";

    private static final String[] PLAIN = {"o", "l", "d", "h", "t", "ae", "oe", "d", "th", "i"};

    private final KeyColumns<?> columns;
    private final List<K> keys;
    private final Set<K> known = new HashSet<>();
    private final Map<Object, K> byLooks = new HashMap<>();

    private RequestedKeys(KeyColumns<?> columns, Collection<K> keys) {
        this.columns = columns;
        this.keys = List.copyOf(keys);
    }

    /**
     * Asks for distinct keys, all at once unless some of them may be the same.
     *
     * @param columns the columns of the keys
     * @param read asks for some of the keys and sorts what it finds by {@link #of}; it may be called again for the same keys
     * @param found takes what was read
     */
    public static <K, A> void ask(
            KeyColumns<?> columns, Collection<K> keys, Function<RequestedKeys<K>, A> read, Consumer<? super A> found) {
        for (RequestedKeys<K> part : parts(columns, keys)) {
            A answer;
            try {
                answer = read.apply(part);
            } catch (Unclear e) {
                for (K key : part.keys) {
                    found.accept(read.apply(new RequestedKeys<>(columns, List.of(key))));
                }
                continue;
            }
            found.accept(answer);
        }
    }

    /** Asks for distinct keys in the same way; gives what was found for each, in a map that can be changed. */
    public static <K, F, V> Map<F, V> collect(
            KeyColumns<?> columns, Collection<K> keys, Function<RequestedKeys<K>, Map<F, V>> read) {
        List<Map<F, V>> answers = new ArrayList<>(1);
        ask(columns, keys, read, answers::add);
        if (answers.size() == 1) {
            return answers.get(0);
        }
        Map<F, V> all = new HashMap<>();
        answers.forEach(all::putAll);
        return all;
    }

    private static <K> List<RequestedKeys<K>> parts(KeyColumns<?> columns, Collection<K> keys) {
        if (!columns.hasText() || keys.size() < 2) {
            return keys.isEmpty() ? List.of() : List.of(new RequestedKeys<>(columns, keys));
        }
        Map<Object, Integer> mentions = new HashMap<>();
        List<List<K>> parts = new ArrayList<>();
        for (K key : keys) {
            Object looks = looks(columns.valuesOf(key));
            int part = mentions.merge(looks, 1, Integer::sum) - 1;
            if (part == parts.size()) {
                parts.add(new ArrayList<>());
            }
            parts.get(part).add(key);
        }
        return parts.stream().map(part -> new RequestedKeys<>(columns, part)).toList();
    }

    /** Tells whether the database may take some of distinct keys for the same. */
    public static boolean mayBeSame(KeyColumns<?> columns, Collection<?> keys) {
        return parts(columns, keys).size() > 1;
    }

    /** Gives the keys. */
    public List<K> keys() {
        return keys;
    }

    /**
     * Gives the key that was asked for where the database found another.
     *
     * @throws Unclear if several may be meant: they are then asked for one by one
     */
    public K of(K found) {
        if (columns.isExact()) {
            return found;
        }
        if (keys.size() == 1) {
            return keys.get(0);
        }
        if (known.isEmpty()) {
            known.addAll(keys);
        }
        if (known.contains(found)) {
            return found;
        }
        if (byLooks.isEmpty()) {
            keys.forEach(key -> byLooks.put(looks(columns.valuesOf(key)), key));
        }
        K asked = byLooks.get(looks(columns.valuesOf(found)));
        if (asked == null) {
            throw new Unclear();
        }
        return asked;
    }

    /**
     * Gives what is the same for the values of all keys that a database is likely to take for the same: texts without the
     * case and the accents of their letters and the spaces at their end.
     */
    public static Object looks(Object[] values) {
        List<Object> looks = new ArrayList<>(values.length);
        for (Object value : values) {
            looks.add(looks(value));
        }
        return looks;
    }

    private static Object looks(Object value) {
        if (value instanceof Number) {
            return value;
        }
        String text = value.toString().strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        if (text.chars().allMatch(letter -> letter < FIRST_ACCENT)) {
            return text;
        }
        StringBuilder base = new StringBuilder(text.length());
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFKD).toCharArray()) {
            int stroked = STROKED.indexOf(letter);
            if (stroked >= 0) {
                base.append(PLAIN[stroked]);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                base.append(letter);
            }
        }
        return base.toString();
    }

    /** Says that a key was found which is not like any that was asked for. */
    static final class Unclear extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unclear() {
            super("a key was found that is none of those asked for", null, false, false);
        }
    }
}
