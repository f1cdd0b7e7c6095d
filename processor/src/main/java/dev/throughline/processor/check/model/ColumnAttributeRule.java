package dev.throughline.processor.check.model;

import dev.throughline.processor.check.wording.Names;
import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.ColumnDeclaration;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.ValueKind;
import dev.throughline.processor.model.resolved.ResolvedModel;

/** The attributes of {@code @Column} fit the property's type. */
public final class ColumnAttributeRule implements ModelRule {

    private static final int PRECISION = 38;
    private static final int SCALE = 10;

    @Override
    public void check(ResolvedModel model, Report report) {
        model.declaration().properties().forEach(property -> new Attributes(property, report).check());
    }

    private record Attributes(PropertyDeclaration property, Report report) {

        void check() {
            ColumnDeclaration column = property.column();
            ValueKind kind = property.type().element();
            column.length().ifPresent(length -> {
                if (!kind.hasLength()) {
                    wrong("length", "a length", "Only String, byte[], enums and arrays of String have one.");
                } else if (length < 0) {
                    wrong("length", "a length of " + length, "It must be at least 1.");
                }
            });
            column.precision().ifPresent(precision -> {
                if (!kind.hasPrecision()) {
                    wrong("precision", "a precision", "Only BigDecimal and BigInteger have one, and arrays of them.");
                } else if (precision < 0) {
                    wrong("precision", "a precision of " + precision, "It must be at least 1.");
                }
            });
            column.scale().ifPresent(scale -> {
                if (!kind.hasScale()) {
                    wrong("scale", "a scale", "Only BigDecimal has one, and an array of it.");
                } else if (scale < 0) {
                    wrong("scale", "a scale of " + scale, "It must be at least 0.");
                }
            });
            checkDigits(column, kind);
            column.type().ifPresent(type -> checkType(type, property.type().kind()));
            if (property.generated() && column.defaultValue().isPresent()) {
                wrong("defaultValue", "a default value", "The database makes its values already.");
            }
        }

        private void checkType(String type, ValueKind kind) {
            if (type.isBlank()) {
                wrong("type", "a type of no name", "Name the column's type in the database, or leave it out.");
            } else if (!kind.canBeNamed()) {
                wrong(
                        "type",
                        "the type " + type,
                        "Bytes and JSON are stored as the driver takes them. A property of text or of a number may be"
                                + " stored in a type of the database's own.");
            } else if (property.generated() && kind != ValueKind.UUID) {
                wrong("type", "the type " + type, "The database counts in a type of its own choice.");
            }
        }

        private void checkDigits(ColumnDeclaration column, ValueKind kind) {
            int precision = column.precision().orElse(PRECISION);
            int scale = column.scale().orElse(SCALE);
            if (kind.hasScale() && precision > 0 && scale > precision) {
                wrong(
                        column.scale().isPresent() ? "scale" : "precision",
                        "a scale of " + scale + " in a precision of " + precision,
                        "Of all digits, no more than all can be after the point.");
            }
        }

        private void wrong(String attribute, String what, String hint) {
            report.add(
                    Problem.COLUMN_ATTRIBUTE,
                    property.place().annotation("Column").attribute(attribute),
                    property.name(),
                    Names.brief(property.source()),
                    what,
                    hint);
        }
    }
}
