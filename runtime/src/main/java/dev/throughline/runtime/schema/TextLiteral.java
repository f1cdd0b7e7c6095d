package dev.throughline.runtime.schema;

import dev.throughline.runtime.internal.dialect.Dialect;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Param;
import org.jooq.impl.DSL;

/**
 * A text with a backslash as a literal that the server reads as that text, whatever its settings say of backslashes: a
 * default cannot be a parameter.
 */
final class TextLiteral {

    private TextLiteral() {}

    /** Gives a type with its default in such a form, if that is a text with a backslash. */
    static <T> DataType<T> ofDefault(DataType<T> type, Dialect dialect) {
        if (!(type.defaultValue() instanceof Param<?> constant) || constant.getValue() == null) {
            return type;
        }
        String text = String.valueOf(sent(type.getBinding().converter(), constant.getValue()));
        if (text.indexOf('\\') < 0) {
            return type;
        }
        String literal = dialect.literalWithBackslash(text);
        return literal == null ? type : type.defaultValue(DSL.field(DSL.raw(literal), type));
    }

    /** The default of a column with a converter of the application's is one of the type that it stores. */
    private static <D, T> Object sent(Converter<D, T> converter, Object value) {
        return converter.toType().isInstance(value)
                ? converter.to(converter.toType().cast(value))
                : value;
    }
}
