package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Renders the Java record that holds the values of a row, and what was loaded with it, for use without a database. */
final class DataRenderer {

    private final Table table;
    private final TableIdentity identity;
    private final JavaType home;
    private final ClassName name;
    private final boolean lists;
    private final boolean arrays;

    DataRenderer(Table table) {
        this.table = table;
        this.identity = table.identity();
        this.home = identity.data();
        this.name = Types.of(home);
        this.lists = table.associations().stream().anyMatch(Association::isToMany);
        this.arrays = table.columns().stream().anyMatch(DataRenderer::isArray);
    }

    TypeSpec.Builder render() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        Doc doc = typeDoc();
        for (Column column : table.columns()) {
            components.addParameter(parameter(Types.declared(column.type()), column.component()));
            doc.param(column.component(), "the column " + Doc.code(column.name()));
        }
        for (Association association : table.associations()) {
            components.addParameter(parameter(type(association), association.property()));
            doc.param(association.property(), meaning(association));
        }
        TypeSpec.Builder builder = TypeSpec.recordBuilder(name)
                .addJavadoc(doc.build())
                .addModifiers(Visibility.of(identity))
                .recordConstructor(components.build());
        identity.model()
                .filter(model -> table.implementing())
                .ifPresent(model -> builder.addSuperinterface(Types.of(model)));
        if (arrays || lists) {
            builder.addMethod(constructor());
        }
        table.columns().forEach(column -> accessors(column).forEach(builder::addMethod));
        if (table.implementing()) {
            table.stubs().forEach(stub -> builder.addMethod(StubRenderer.render(stub)));
        }
        if (arrays) {
            builder.addMethod(equalsMethod()).addMethod(hashCodeMethod());
        }
        if (arrays || !table.associations().isEmpty()) {
            builder.addMethod(toStringMethod());
        }
        return builder;
    }

    private Doc typeDoc() {
        Doc doc = Doc.in(home)
                .text("The values of a row of " + Doc.code(identity.name())
                        + (table.associations().isEmpty() ? "" : ", and what was loaded with it")
                        + ": immutable, equal by value, and of no database. {@link "
                        + identity.record().simpleName() + "#toData()} makes it.");
        if (arrays) {
            doc.text("Arrays are compared by what is in them; they are copied on their way in and out.");
        }
        return doc;
    }

    private static ParameterSpec parameter(TypeName type, String component) {
        return ParameterSpec.builder(type, component).build();
    }

    private static TypeName type(Association association) {
        TypeName target = Types.of(
                association.isNarrow()
                        ? association.target().data()
                        : association.target().parameter());
        return association
                .list()
                .<TypeName>map(list -> Types.generic(Types.of(list), target))
                .orElse(target);
    }

    private static String meaning(Association association) {
        return "the " + new Nouns(association).many()
                + (association.isToMany()
                        ? "; null if they were not loaded"
                        : "; null if there is none, or it was not loaded");
    }

    private MethodSpec constructor() {
        String copied = lists && arrays ? "lists and arrays" : lists ? "lists" : "arrays";
        Doc doc = Doc.in(home).text("Takes the values; " + copied + " are copied.");
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (Column column : table.columns()) {
            doc.param(column.component(), "the column " + Doc.code(column.name()));
            if (isArray(column)) {
                constructor.addStatement("$1N = $1N == null ? null : $1N.clone()", column.component());
            }
        }
        for (Association association : table.associations()) {
            doc.param(association.property(), meaning(association));
            if (association.isToMany()) {
                constructor.addStatement(
                        "$1N = $1N == null ? null : $2T.copyOf($1N)", association.property(), Types.LIST);
            }
        }
        if (lists) {
            doc.throwing("NullPointerException", "if there is a null in a list");
        }
        return constructor.addJavadoc(doc.build()).build();
    }

    private List<MethodSpec> accessors(Column column) {
        List<MethodSpec> result = new ArrayList<>();
        if (isArray(column)) {
            result.add(accessor(column, column.component(), true));
        }
        if (!column.accessor().equals(column.component())) {
            result.add(accessor(column, column.accessor(), table.implementing()));
        }
        return result;
    }

    private MethodSpec accessor(Column column, String method, boolean overriding) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method).addModifiers(Modifier.PUBLIC);
        if (overriding) {
            builder.addAnnotation(Override.class);
        } else {
            builder.addJavadoc(Doc.in(home)
                    .text("Gives " + Doc.code(column.name()) + ".")
                    .returns("the value")
                    .build());
        }
        return builder.returns(Types.declared(column.type()))
                .addStatement(
                        isArray(column) ? "return $1N == null ? null : $1N.clone()" : "return $1N", column.component())
                .build();
    }

    // A record compares arrays by identity.
    private MethodSpec equalsMethod() {
        CodeBlock.Builder same = CodeBlock.builder().add("return other instanceof $T that", name);
        table.columns().forEach(column -> same.add("\n&& $L", same(column)));
        table.associations()
                .forEach(association ->
                        same.add("\n&& $1T.equals(this.$2N, that.$2N)", Types.OBJECTS, association.property()));
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(Object.class, "other")
                .addStatement(same.build())
                .build();
    }

    private static CodeBlock same(Column column) {
        if (isArray(column)) {
            return CodeBlock.of("$1T.equals(this.$2N, that.$2N)", Types.ARRAYS, column.component());
        }
        if (!column.type().primitive()) {
            return CodeBlock.of("$1T.equals(this.$2N, that.$2N)", Types.OBJECTS, column.component());
        }
        boolean real = Set.of("float", "double").contains(column.type().primitiveName());
        return real
                ? CodeBlock.of("$1T.compare(this.$2N, that.$2N) == 0", Types.boxed(column.type()), column.component())
                : CodeBlock.of("this.$1N == that.$1N", column.component());
    }

    private MethodSpec hashCodeMethod() {
        List<CodeBlock> values = new ArrayList<>();
        for (Column column : table.columns()) {
            values.add(
                    isArray(column)
                            ? CodeBlock.of("$T.hashCode($N)", Types.ARRAYS, column.component())
                            : CodeBlock.of("$N", column.component()));
        }
        table.associations().forEach(association -> values.add(CodeBlock.of("$N", association.property())));
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement(
                        "return $T.hash(\n$L)", Types.OBJECTS, values.stream().collect(CodeBlock.joining(",\n")))
                .build();
    }

    // What was not loaded is not there; of bytes there may be too many to print.
    private MethodSpec toStringMethod() {
        CodeBlock.Builder text = CodeBlock.builder();
        String start = home.simpleName() + "[";
        String separator = start;
        for (Column column : table.columns()) {
            text.add(separator.equals(start) ? "$S + " : "\n+ $S + ", separator + column.component() + "=");
            if (column.type().isBytes()) {
                text.add("($1N == null ? \"null\" : \"byte[\" + $1N.length + \"]\")", column.component());
            } else if (isArray(column)) {
                text.add("$T.toString($N)", Types.ARRAYS, column.component());
            } else {
                text.add("$N", column.component());
            }
            separator = ", ";
        }
        if (table.columns().isEmpty()) {
            text.add("$S", start);
        }
        for (Association association : table.associations()) {
            text.add(
                    "\n+ ($1N == null ? \"\" : $2S + $1N)",
                    association.property(),
                    ", " + association.property() + "=");
        }
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L\n+ $S", text.build(), "]")
                .build();
    }

    private static boolean isArray(Column column) {
        return column.type().isArray();
    }
}
