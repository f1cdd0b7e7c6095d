package dev.throughline.processor.resolve;

import dev.throughline.processor.model.declared.ValueType;
import dev.throughline.processor.model.schema.Literal;
import dev.throughline.processor.model.schema.Literal.Form;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Makes Java's literals of the values that annotations give as text. */
public final class Literals {

    private Literals() {}

    /** Returns the value of a type that a text stands for, or nothing if it is no value of that type. */
    public static Optional<Literal> of(String text, ValueType type) {
        try {
            return literal(text, type);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Literal> literal(String text, ValueType type) {
        return switch (type.kind()) {
            case BOOLEAN -> given(text.equals("true") || text.equals("false"), Form.PLAIN, type, text);
            case BYTE -> of(Form.PLAIN, type, "(byte) " + Byte.valueOf(text));
            case SHORT -> of(Form.PLAIN, type, "(short) " + Short.valueOf(text));
            case INTEGER -> of(Form.PLAIN, type, Integer.valueOf(text).toString());
            case LONG -> of(Form.PLAIN, type, Long.valueOf(text) + "L");
            case FLOAT -> of(Form.PLAIN, type, ofFloat(Float.parseFloat(text)));
            case DOUBLE -> of(Form.PLAIN, type, ofDouble(Double.parseDouble(text)));
            case CHARACTER -> text.length() == 1 ? of(Form.PLAIN, type, ofCharacter(text.charAt(0))) : Optional.empty();
            case STRING -> of(Form.STRING, type, text);
            case BIG_DECIMAL -> of(Form.CONSTRUCTOR, type, new BigDecimal(text).toString());
            case BIG_INTEGER -> of(Form.CONSTRUCTOR, type, new BigInteger(text).toString());
            case BYTES, JSON, JSONB, ARRAY -> Optional.empty();
            case LOCAL_DATE -> of(Form.PARSE, type, LocalDate.parse(text).toString());
            case LOCAL_TIME -> of(Form.PARSE, type, LocalTime.parse(text).toString());
            case LOCAL_DATE_TIME ->
                of(Form.PARSE, type, LocalDateTime.parse(text).toString());
            case INSTANT -> of(Form.PARSE, type, Instant.parse(text).toString());
            case OFFSET_DATE_TIME ->
                of(Form.PARSE, type, OffsetDateTime.parse(text).toString());
            case UUID -> of(Form.FROM_STRING, type, UUID.fromString(text).toString());
            case ENUM -> given(type.constants().contains(text), Form.CONSTANT, type, text);
        };
    }

    private static Optional<Literal> given(boolean valid, Form form, ValueType type, String text) {
        return valid ? of(form, type, text) : Optional.empty();
    }

    private static Optional<Literal> of(Form form, ValueType type, String text) {
        return Optional.of(new Literal(form, type.type(), text));
    }

    private static String ofFloat(float value) {
        return Float.isFinite(value) ? value + "f" : notFinite("Float", value);
    }

    private static String ofDouble(double value) {
        return Double.isFinite(value) ? value + "d" : notFinite("Double", value);
    }

    private static String notFinite(String type, double value) {
        if (Double.isNaN(value)) {
            return type + ".NaN";
        }
        return type + (value > 0 ? ".POSITIVE_INFINITY" : ".NEGATIVE_INFINITY");
    }

    // Whatever the encoding of the generated source, a number is read as the same character.
    private static String ofCharacter(char value) {
        boolean plain = value >= ' ' && value < 127 && value != '\'' && value != '\\';
        return plain ? "'" + value + "'" : "(char) " + (int) value;
    }
}
