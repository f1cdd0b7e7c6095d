package dev.throughline.processor.check;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.diagnostic.Suggestions;
import dev.throughline.processor.model.PropertyDeclaration;
import dev.throughline.processor.model.ResolvedModel;
import dev.throughline.processor.model.ValueKind;
import dev.throughline.processor.model.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A default value is one of the property's type: the database would find out only when it is used. */
final class DefaultValueRule implements ModelRule {

    private static final Map<ValueKind, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry(ValueKind.BYTE, Byte::valueOf),
            Map.entry(ValueKind.SHORT, Short::valueOf),
            Map.entry(ValueKind.INTEGER, Integer::valueOf),
            Map.entry(ValueKind.LONG, Long::valueOf),
            Map.entry(ValueKind.FLOAT, Float::valueOf),
            Map.entry(ValueKind.DOUBLE, Double::valueOf),
            Map.entry(ValueKind.BIG_DECIMAL, BigDecimal::new),
            Map.entry(ValueKind.BIG_INTEGER, BigInteger::new),
            Map.entry(ValueKind.LOCAL_DATE, LocalDate::parse),
            Map.entry(ValueKind.LOCAL_TIME, LocalTime::parse),
            Map.entry(ValueKind.LOCAL_DATE_TIME, LocalDateTime::parse),
            Map.entry(ValueKind.INSTANT, Instant::parse),
            Map.entry(ValueKind.OFFSET_DATE_TIME, OffsetDateTime::parse),
            Map.entry(ValueKind.UUID, UUID::fromString));

    @Override
    public void check(ResolvedModel model, Report report) {
        for (PropertyDeclaration property : model.declaration().properties()) {
            property.column()
                    .defaultValue()
                    .filter(value -> !isValue(value, property.type()))
                    .ifPresent(value -> report.add(
                            Problem.DEFAULT_VALUE,
                            property.place().annotation("Column").attribute("defaultValue"),
                            value,
                            Names.brief(property.source()),
                            property.name(),
                            hint(value, property.type())));
        }
    }

    private static boolean isValue(String value, ValueType type) {
        return switch (type.kind()) {
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CHARACTER -> value.length() == 1;
            case ENUM -> type.constants().contains(value);
            case STRING -> true;
            case BYTES -> false;
            default -> parses(value, type.kind());
        };
    }

    private static boolean parses(String value, ValueKind kind) {
        Function<String, Object> parser = PARSERS.get(kind);
        if (parser == null) {
            throw new IllegalStateException("No parser for " + kind);
        }
        try {
            return !parser.apply(value).toString().isEmpty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String hint(String value, ValueType type) {
        return type.kind() == ValueKind.ENUM ? Suggestions.sentence(value, type.constants()) : "";
    }
}
