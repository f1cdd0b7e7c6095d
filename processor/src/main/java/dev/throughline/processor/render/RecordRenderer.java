package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.AccessorSource;
import dev.throughline.processor.render.vocabulary.Types;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the record of a table: its columns, and the accessors of its associations. */
final class RecordRenderer {

    private static final String ASSOCIATED =
            "What asks the database runs on the configuration that the record is attached to, as is one that was read or"
                    + " inserted: inside a transaction use the repository's {@code with(tx)}, or {@code attach(tx)} it. One that is"
                    + " attached to none is refused with a {@link org.jooq.exception.DetachedException}, a model without the key"
                    + " that is asked for with an IllegalArgumentException, and a null argument with a NullPointerException.";

    private final Table table;
    private final TableIdentity identity;
    private final JavaType home;
    private final ClassName name;

    RecordRenderer(Table table) {
        this.table = table;
        this.identity = table.identity();
        this.home = identity.record();
        this.name = Types.of(home);
    }

    TypeSpec.Builder render() {
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addJavadoc(typeDoc().build())
                .addModifiers(Visibility.of(identity))
                .addModifiers(Modifier.FINAL)
                .superclass(Types.generic(Types.MODEL_RECORD, name))
                .addField(SerialVersion.field())
                .addMethod(constructor());
        identity.model().filter(model -> table.implementing()).map(Types::of).ifPresent(builder::addSuperinterface);
        builder.addMethod(new CopyRenderer(table).of());
        for (int i = 0; i < table.columns().size(); i++) {
            builder.addMethod(getter(table.columns().get(i), i));
            if (!table.columns().get(i).role().isReadOnly()) {
                builder.addMethod(setter(table.columns().get(i), i));
            }
        }
        LoadedRenderer loaded = new LoadedRenderer(home, table.implementing());
        for (Association association : table.associations()) {
            loaded.methods(association).forEach(builder::addMethod);
            AccessorRenderer accessors = new AccessorRenderer(association, home, AccessorSource.SELF);
            for (Verb verb : Verb.of(association, AccessorSource.SELF)) {
                builder.addMethod(accessors.render(verb));
            }
        }
        if (table.implementing()) {
            table.stubs().forEach(stub -> builder.addMethod(StubRenderer.render(stub)));
        }
        return builder.addMethod(toData()).addMethod(read());
    }

    private Doc typeDoc() {
        Doc doc = Doc.in(home);
        String links = Nouns.all(table.links().stream()
                .map(link -> doc.link(link.model(), link.property() + "()"))
                .toList());
        doc.text("A row of " + Doc.code(identity.name()) + (links.isEmpty() ? "." : ": a link of " + links + "."));
        return table.associations().isEmpty() ? doc : doc.text(ASSOCIATED);
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc(Doc.in(home)
                        .text("Makes a record that is in no table yet; {@link "
                                + identity.repository().simpleName() + "#insert} puts it there.")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addStatement("super($T.$L)", Types.of(identity.table()), identity.constant())
                .build();
    }

    private MethodSpec toData() {
        boolean primitive =
                table.columns().stream().anyMatch(column -> column.type().primitive());
        boolean associated = !table.associations().isEmpty();
        Doc doc = Doc.in(home)
                .text("Gives the values of this record as one that is immutable and of no database"
                        + (associated ? ", with what was loaded, as deep as it was loaded." : ".")
                        + " Never queries.")
                .returns("the values"
                        + (associated ? "; null for an association that was not included" + orNone() : ""));
        if (primitive) {
            doc.throwing("NullPointerException", "if a property of a primitive type was not set");
        }
        List<CodeBlock> values = new ArrayList<>();
        // To call yield() alone would be a yield statement.
        table.columns()
                .forEach(column -> values.add(
                        CodeBlock.of(column.accessor().equals("yield") ? "this.$L()" : "$L()", column.accessor())));
        table.associations()
                .forEach(association -> values.add(CodeBlock.of(
                        "loadedData($L, $T::toData)",
                        ConstantRenderer.constant(association),
                        Types.of(association.target().record()))));
        return MethodSpec.methodBuilder("toData")
                .addJavadoc(doc.build())
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.of(identity.data()))
                .addStatement(
                        "return new $T(\n$L)",
                        Types.of(identity.data()),
                        values.stream().collect(CodeBlock.joining(",\n")))
                .build();
    }

    private String orNone() {
        return table.associations().stream().allMatch(Association::isToMany) ? "" : " or has no target";
    }

    private MethodSpec getter(Column column, int index) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(column.accessor()).addModifiers(Modifier.PUBLIC);
        if (table.implementing() && column.declared()) {
            method.addAnnotation(Override.class);
        } else {
            method.addJavadoc(Doc.in(home)
                    .text("Gives " + Doc.code(column.name()) + "; null if "
                            + (column.nullable() ? "there is none, or " : "") + "it was not set.")
                    .build());
        }
        return method.returns(Types.declared(column.type()))
                .addStatement(
                        "return ($T) $L($L)",
                        Types.boxed(column.type()),
                        column.type().primitive() ? "present" : "get",
                        index)
                .build();
    }

    private MethodSpec setter(Column column, int index) {
        return MethodSpec.methodBuilder(column.setter())
                .addJavadoc(Doc.in(home)
                        .text("Sets " + Doc.code(column.name()) + "; inserting or updating this record stores it.")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(name)
                .addParameter(Types.declared(column.type()), column.component())
                .addStatement("set($L, $N)", index, column.component())
                .addStatement("return this")
                .build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method =
                TableRenderer.override("read", Modifier.PROTECTED).addParameter(Types.ROW_READER, "row");
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String reader = ColumnTypeRenderer.reader(column);
            if (reader.isEmpty()) {
                method.addStatement(
                        "set($L, row.valueAt($L, $T.$L.$L))",
                        i,
                        i,
                        Types.of(identity.table()),
                        identity.constant(),
                        column.constant());
            } else {
                method.addStatement("set($L, row.$L($L))", i, reader, i);
            }
        }
        return method.build();
    }
}
