package dev.throughline.processor.resolve;

import dev.throughline.processor.model.schema.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Expressions in SQL in which the names of properties are in braces. */
public final class Computations {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");

    private Computations() {}

    /** Returns the names in an expression, each once. */
    public static List<String> names(String expression) {
        return NAME.matcher(expression)
                .results()
                .map(Computations::name)
                .distinct()
                .toList();
    }

    /** Returns the expression with columns in the place of properties. */
    static Expression resolve(String expression, UnaryOperator<String> columnOf) {
        List<String> names = new ArrayList<>(names(expression));
        String template = NAME.matcher(expression).replaceAll(match -> "{" + names.indexOf(name(match)) + "}");
        return new Expression(template, names.stream().map(columnOf).toList());
    }

    private static String name(MatchResult match) {
        return match.group(1).strip();
    }
}
