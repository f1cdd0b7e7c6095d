package dev.throughline.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.render.vocabulary.Types;

/** Renders the data type of a column, and how it is read from a row. */
final class ColumnTypeRenderer {

    private ColumnTypeRenderer() {}

    /** Returns the expression of the column's whole data type. */
    static CodeBlock dataType(Column column) {
        CodeBlock type = CodeBlock.of("$L.nullable($L)", named(column), column.nullable());
        if (column.identity()) {
            return CodeBlock.of("$T.identity($L)", Types.COLUMN_TYPES, type);
        }
        CodeBlock whole = type(column, type);
        return column.computed()
                .map(computed -> CodeBlock.of(
                        "$T.computed($L, $S$L)",
                        Types.COLUMN_TYPES,
                        whole,
                        computed.template(),
                        computed.columns().stream()
                                .map(name -> CodeBlock.of(", $S", name))
                                .collect(CodeBlock.joining(""))))
                .orElse(whole);
    }

    private static CodeBlock type(Column column, CodeBlock type) {
        CodeBlock stored = column.defaultValue()
                .map(value -> CodeBlock.of("$T.defaulted($L, $S)", Types.COLUMN_TYPES, type, value))
                .orElse(type);
        return column.type()
                .converter()
                .map(converter ->
                        CodeBlock.of("$T.converted($L, new $T())", Types.COLUMN_TYPES, stored, Types.of(converter)))
                .orElse(stored);
    }

    /** Returns the name of the row's method that reads the column, or an empty one if it needs its converter. */
    static String reader(Column column) {
        if (column.type().converter().isPresent()) {
            return "";
        }
        return switch (column.type().kind()) {
            case BOOLEAN -> "booleanAt";
            case BYTE -> "byteAt";
            case SHORT -> "shortAt";
            case INTEGER -> "intAt";
            case LONG -> "longAt";
            case FLOAT -> "floatAt";
            case DOUBLE -> "doubleAt";
            case STRING -> "stringAt";
            case BIG_DECIMAL -> "bigDecimalAt";
            case BIG_INTEGER -> "bigIntegerAt";
            case BYTES -> "bytesAt";
            case LOCAL_DATE -> "localDateAt";
            case LOCAL_TIME -> "localTimeAt";
            case LOCAL_DATE_TIME -> "localDateTimeAt";
            case INSTANT -> "instantAt";
            case OFFSET_DATE_TIME -> "offsetDateTimeAt";
            case UUID -> column.size().name().isPresent() ? "" : "uuidAt";
            case CHARACTER, JSON, JSONB, ENUM, ARRAY -> "";
        };
    }

    private static CodeBlock named(Column column) {
        return column.size()
                .name()
                .map(name -> CodeBlock.of("$T.named($L, $S)", Types.COLUMN_TYPES, plain(column), name))
                .orElseGet(() -> plain(column));
    }

    private static CodeBlock plain(Column column) {
        return column.type().kind() == ValueKind.ARRAY
                ? CodeBlock.of(
                        "$T.array($L)",
                        Types.COLUMN_TYPES,
                        plain(column, column.type().element()))
                : plain(column, column.type().kind());
    }

    private static CodeBlock plain(Column column, ValueKind kind) {
        Column.Size size = column.size();
        return switch (kind) {
            case BOOLEAN -> constant("BOOLEAN");
            case BYTE -> constant("TINYINT");
            case SHORT -> constant("SMALLINT");
            case INTEGER -> constant("INTEGER");
            case LONG -> constant("BIGINT");
            case FLOAT -> constant("REAL");
            case DOUBLE -> constant("DOUBLE");
            case CHARACTER -> made("character()");
            case STRING -> constant("VARCHAR(" + size.length() + ")");
            case BIG_DECIMAL -> made("decimal(" + size.precision() + ", " + size.scale() + ")");
            case BIG_INTEGER -> made("bigInteger(" + size.precision() + ")");
            case BYTES -> size.length() == 0 ? constant("BLOB") : constant("VARBINARY(" + size.length() + ")");
            case LOCAL_DATE -> made("localDate()");
            case LOCAL_TIME -> made("localTime()");
            case LOCAL_DATE_TIME -> made("localDateTime()");
            case INSTANT -> made("instant()");
            case OFFSET_DATE_TIME -> made("offsetDateTime()");
            case UUID -> constant("UUID");
            case JSON -> made("json()");
            case JSONB -> made("jsonb()");
            case ENUM ->
                CodeBlock.of(
                        "$T.enumeration($T.class, $L)", Types.COLUMN_TYPES, Types.boxed(column.type()), size.length());
            case ARRAY -> throw new IllegalArgumentException("An array of arrays");
        };
    }

    private static CodeBlock made(String call) {
        return CodeBlock.of("$T.$L", Types.COLUMN_TYPES, call);
    }

    private static CodeBlock constant(String name) {
        return CodeBlock.of("$T.$L", Types.SQL_DATA_TYPE, name);
    }
}
