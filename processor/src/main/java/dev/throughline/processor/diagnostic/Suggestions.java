package dev.throughline.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Proposes names that were probably meant. */
public final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {}

    /** Returns a sentence that proposes the known names near the unknown one, or all of them if they are few. */
    public static String sentence(String unknown, Collection<String> known) {
        String near = near(unknown, known);
        if (!near.isEmpty()) {
            return near;
        }
        List<String> all = known.stream().distinct().sorted().toList();
        return all.isEmpty() || all.size() > MOST ? "" : " Known here: " + quoted(all) + ".";
    }

    /** Returns a sentence that proposes the known names near the unknown one, or nothing if none is. */
    public static String near(String unknown, Collection<String> known) {
        List<String> near = known.stream()
                .distinct()
                .filter(name -> distance(unknown, name) <= limit(unknown))
                .sorted(Comparator.<String>comparingInt(name -> distance(unknown, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return near.isEmpty() ? "" : " Did you mean " + quoted(near) + "?";
    }

    /** Returns whether one name is the other but for a letter, case or underscores. */
    public static boolean isSlip(String name, String other) {
        return distance(name.replace("_", ""), other.replace("_", "")) <= 1;
    }

    private static int limit(String name) {
        return Math.max(1, name.length() / 3);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }

    /** Returns how many letters must be put in, taken out or changed to make one name of the other. */
    static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
