package dev.throughline.processor.naming;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** As much of English as it takes to name one of several. */
public final class English {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("people", "person"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("children", "child"),
            Map.entry("mice", "mouse"),
            Map.entry("geese", "goose"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("oxen", "ox"),
            Map.entry("criteria", "criterion"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("matrices", "matrix"),
            Map.entry("analyses", "analysis"),
            Map.entry("bases", "base"),
            Map.entry("buses", "bus"),
            Map.entry("shoes", "shoe"),
            Map.entry("toes", "toe"),
            Map.entry("movies", "movie"),
            Map.entry("cookies", "cookie"),
            Map.entry("ties", "tie"),
            Map.entry("pies", "pie"),
            Map.entry("caches", "cache"),
            Map.entry("knives", "knife"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("leaves", "leaf"),
            Map.entry("wolves", "wolf"),
            Map.entry("shelves", "shelf"),
            Map.entry("halves", "half"),
            Map.entry("selves", "self"),
            Map.entry("thieves", "thief"),
            Map.entry("quizzes", "quiz"));

    private static final Set<String> UNCHANGED = Set.of(
            "sheep",
            "fish",
            "deer",
            "series",
            "species",
            "news",
            "data",
            "media",
            "staff",
            "equipment",
            "information",
            "aircraft");

    private static final List<String> SIBILANTS = List.of("sses", "shes", "ches", "xes", "zzes", "uses");

    private English() {}

    /** Returns the singular of the last word of a name such as {@code bestFriends}, or the name if it has none. */
    public static String singular(String name) {
        Words words = Words.of(name);
        if (words.words().isEmpty()) {
            return name;
        }
        String last = words.words().get(words.words().size() - 1);
        if (!name.regionMatches(true, name.length() - last.length(), last, 0, last.length())) {
            return name;
        }
        String start = name.substring(0, name.length() - last.length());
        String singular = singularOfWord(last);
        boolean capital = Character.isUpperCase(name.charAt(start.length()));
        return start + (capital ? Identifiers.capitalised(singular) : singular);
    }

    /** Returns whether the word is the plural of the other, both of them in lower case. */
    static boolean isPlural(String plural, String singular) {
        return plural.equals(singular + "s")
                || plural.equals(singular + "es")
                || singularOfWord(plural).equals(singular);
    }

    private static String singularOfWord(String word) {
        if (UNCHANGED.contains(word)) {
            return word;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("ies") && word.length() > 3) {
            return cut(word, 3) + "y";
        }
        if (SIBILANTS.stream().anyMatch(word::endsWith) && !isVowelBeforeUses(word)) {
            return cut(word, 2);
        }
        if (word.endsWith("oes")) {
            return cut(word, 2);
        }
        boolean plural = word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && word.length() > 1;
        return plural ? cut(word, 1) : word;
    }

    // statuses, viruses; but houses, causes.
    private static boolean isVowelBeforeUses(String word) {
        int before = word.length() - "uses".length() - 1;
        return word.endsWith("uses") && (before < 0 || "aeo".indexOf(word.charAt(before)) >= 0);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
