package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.Types;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the method of a record that copies a model, or what a record was made to. */
final class CopyRenderer {

    private final Table table;
    private final TableIdentity identity;
    private final JavaType home;
    private final ClassName name;

    CopyRenderer(Table table) {
        this.table = table;
        this.identity = table.identity();
        this.home = identity.record();
        this.name = Types.of(home);
    }

    /** Returns the method {@code of}. */
    MethodSpec of() {
        return identity.model().map(this::ofModel).orElseGet(this::ofData);
    }

    private MethodSpec ofModel(JavaType model) {
        String variable = identity.variable();
        String record = variable.equals("record") ? "row" : "record";
        List<ReferenceAssociation> told = table.implementing() ? telling() : List.of();
        boolean linking = table.implementing() && !made().isEmpty();
        Doc doc = Doc.in(home)
                .text(
                        "Gives the model as a record: itself if it is one, else a new record with its values. Values that the"
                                + " database " + (hasRoles() ? "or Throughline " : "")
                                + "makes are left out where they are null."
                                + (linking ? othersFrom(told) : ""))
                .param(variable, "the model")
                .returns("the record");
        if (!told.isEmpty()) {
            doc.throwing("IllegalArgumentException", "if what the record would refer to has no key: insert it first");
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addJavadoc(doc.build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(Types.of(model), variable);
        if (table.implementing()) {
            method.beginControlFlow("if ($N instanceof $T $N)", variable, name, record)
                    .addStatement("return $N", record)
                    .endControlFlow();
        }
        method.addStatement("$T $N = new $T()", name, record, name);
        table.columns().stream()
                .filter(Column::declared)
                .forEach(column -> method.addCode(copied(column, record, variable)));
        if (linking) {
            String data = variable.equals("data") ? "values" : "data";
            method.beginControlFlow("if ($N instanceof $T $N)", variable, Types.of(identity.data()), data);
            made().forEach(column ->
                    method.addStatement("$N.$L($N.$L())", record, column.setter(), data, column.component()));
            if (told.size() == 1) {
                method.nextControlFlow("else if ($L != null)", target(told.get(0), variable))
                        .addCode(referred(told.get(0), record, variable));
            } else if (!told.isEmpty()) {
                method.nextControlFlow("else");
                told.forEach(association -> method.beginControlFlow("if ($L != null)", target(association, variable))
                        .addCode(referred(association, record, variable))
                        .endControlFlow());
            }
            method.endControlFlow();
        }
        return method.addStatement("return $N", record).build();
    }

    private List<Column> made() {
        return table.columns().stream().filter(column -> !column.declared()).toList();
    }

    // What nothing but the association says of a row.
    private List<ReferenceAssociation> telling() {
        return table.referenceAssociations().stream()
                .filter(association -> association.kind().isOfChild()
                        && association.key().columns().stream().anyMatch(column -> !column.declared()))
                .toList();
    }

    private String othersFrom(List<ReferenceAssociation> told) {
        String data = "{@link " + identity.data().simpleName() + "}";
        String others = table.links().isEmpty()
                ? " Columns that the model does not declare are"
                : " What it links, and when, is";
        String accessors = Nouns.all(told.stream()
                .map(association -> Doc.code(association.property() + "()"))
                .toList());
        return others + " taken from a " + data
                + (told.isEmpty()
                        ? " alone."
                        : "; of another implementation, what " + accessors + (told.size() == 1 ? " gives" : " give")
                                + " is what the record refers to.");
    }

    private CodeBlock copied(Column column, String record, String variable) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock value = CodeBlock.of("$N.$L()", variable, column.accessor());
        if (column.role().isReadOnly()) {
            code.addStatement("$N.take($L, $L)", record, table.indexOf(column), value);
        } else if (column.filled() && !column.type().primitive()) {
            code.beginControlFlow("if ($L != null)", value)
                    .addStatement("$N.$L($L)", record, column.setter(), value)
                    .endControlFlow();
        } else {
            code.addStatement("$N.$L($L)", record, column.setter(), value);
        }
        return code.build();
    }

    private CodeBlock referred(ReferenceAssociation association, String record, String variable) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("$N.$L($L)", record, Verb.SET_ONE.method(association), target(association, variable));
        // What the model declares itself it knows best.
        association.key().columns().stream()
                .filter(column -> column.declared() && !identity.key().columns().contains(column))
                .forEach(column -> code.add(copied(column, record, variable)));
        return code.build();
    }

    private static CodeBlock target(ReferenceAssociation association, String variable) {
        return CodeBlock.of("$N.$L()", variable, association.property());
    }

    private boolean hasRoles() {
        return table.columns().stream().anyMatch(column -> column.role() != Role.NONE);
    }

    private MethodSpec ofData() {
        CodeBlock.Builder setters = CodeBlock.builder();
        for (Column column : table.columns()) {
            setters.add("\n.$L(data.$L())", column.setter(), column.component());
        }
        return MethodSpec.methodBuilder("of")
                .addJavadoc(Doc.in(home)
                        .text("Gives a new record with the values, the timestamps too.")
                        .param("data", "the values")
                        .returns("the record")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(Types.of(identity.data()), "data")
                .addStatement("return new $T()$L", name, setters.build())
                .build();
    }
}
