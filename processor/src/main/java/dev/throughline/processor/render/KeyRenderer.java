package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ReferredKey;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Renders the Java record that holds the values of a primary key of several columns. */
final class KeyRenderer {

    private final TableIdentity table;
    private final JavaType type;
    private final ClassName name;
    private final List<Column> columns;

    KeyRenderer(Table table, JavaType type) {
        this.table = table.identity();
        this.type = type;
        this.name = Types.of(type);
        this.columns = this.table.key().columns();
    }

    /** Returns the expression of the type of a key. */
    static CodeBlock keyType(ReferredKey key) {
        return key.record()
                .map(record -> CodeBlock.of("$T.TYPE", Types.of(record)))
                .orElseGet(() -> CodeBlock.of("$T.of($T.class)", Types.KEY_TYPE, Types.id(key.idType())));
    }

    /** Returns the arguments that take a key from rows given as a parameter of the name. */
    static CodeBlock idOf(String parameter, TableIdentity table, ReferredKey key) {
        CodeBlock function = key.record()
                .map(record -> CodeBlock.of("$T::of", Types.of(record)))
                .orElseGet(() -> CodeBlock.of(
                        "$T::$L",
                        Types.of(table.parameter()),
                        key.columns().get(0).accessor()));
        CodeBlock arguments = CodeBlock.of("$S, $N, $L", parameter, parameter, function);
        return key.property()
                .map(property -> CodeBlock.of("$L, $S", arguments, property))
                .orElse(arguments);
    }

    TypeSpec.Builder render() {
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        Doc doc = Doc.in(type).text("The primary key of " + Doc.code(table.name()) + ".");
        for (Column column : columns) {
            components.addParameter(parameter(column));
            doc.param(column.property(), "the column " + Doc.code(column.name()));
        }
        TypeSpec.Builder record = TypeSpec.recordBuilder(name)
                .addJavadoc(doc.build())
                .addModifiers(Visibility.of(table))
                .recordConstructor(components.build())
                .addField(typeConstant())
                .addMethod(constructor())
                .addMethod(of());
        if (canBeExchanged()) {
            record.addMethod(first());
            columns.stream().skip(1).forEach(column -> record.addType(step(column)));
        }
        return record;
    }

    // A constructor call with the values of two columns of one type in the wrong order compiles.
    private boolean canBeExchanged() {
        return columns.stream()
                        .map(column -> Types.boxed(column.type()))
                        .distinct()
                        .count()
                < columns.size();
    }

    private MethodSpec first() {
        Column column = columns.get(0);
        CodeBlock steps = columns.stream()
                .skip(1)
                .map(next -> CodeBlock.of("$N -> ", next.property()))
                .collect(CodeBlock.joining(""));
        CodeBlock values = columns.stream()
                .map(next -> CodeBlock.of("$N", next.property()))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("of" + part(column))
                .addJavadoc(Doc.in(type)
                        .text("Begins a key with the column " + Doc.code(column.name()) + ": " + Doc.code(inWords())
                                + " says which value is which, as several are of one type.")
                        .param(column.property(), "the column " + Doc.code(column.name()))
                        .returns("the next step")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(stepType(columns.get(1)))
                .addParameter(parameter(column))
                .addStatement("return $Lnew $T($L)", steps, name, values)
                .build();
    }

    private String inWords() {
        return type.simpleName() + ".of"
                + columns.stream().map(column -> part(column) + "(..)").collect(Collectors.joining(".and"));
    }

    private TypeSpec step(Column column) {
        int next = columns.indexOf(column) + 1;
        boolean last = next == columns.size();
        return TypeSpec.interfaceBuilder(stepType(column))
                .addJavadoc(Doc.in(type)
                        .text("A key that lacks the column " + Doc.code(column.name())
                                + (last ? "." : " and what follows it."))
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addMethod(MethodSpec.methodBuilder("and" + part(column))
                        .addJavadoc(Doc.in(type)
                                .text("Goes on with the column " + Doc.code(column.name()) + ".")
                                .param(column.property(), "the column " + Doc.code(column.name()))
                                .returns(last ? "the key" : "the next step")
                                .build())
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(last ? name : stepType(columns.get(next)))
                        .addParameter(parameter(column))
                        .build())
                .build();
    }

    // The name as it follows a verb: PugId, as in setPugId.
    private static String part(Column column) {
        return column.setter().substring("set".length());
    }

    private ClassName stepType(Column column) {
        return name.nestedClass("And" + part(column));
    }

    private static ParameterSpec parameter(Column column) {
        return ParameterSpec.builder(Types.boxed(column.type()), column.property())
                .build();
    }

    private FieldSpec typeConstant() {
        CodeBlock values = columns.stream()
                .map(column -> CodeBlock.of("key.$L()", column.property()))
                .collect(CodeBlock.joining(", "));
        CodeBlock.Builder parts = CodeBlock.builder();
        for (int i = 0; i < columns.size(); i++) {
            parts.add(i == 0 ? "" : ", ")
                    .add("($T) values[$L]", Types.boxed(columns.get(i).type()), i);
        }
        return FieldSpec.builder(Types.generic(Types.KEY_TYPE, name), "TYPE")
                .addJavadoc(Doc.in(type)
                        .text("How the runtime takes a key apart and puts it together.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of(\n$>$>$T.class,\nkey -> new $T[] {$L},\nvalues -> new $T($L))$<$<",
                        Types.KEY_TYPE,
                        name,
                        Object.class,
                        values,
                        name,
                        parts.build())
                .build();
    }

    private MethodSpec constructor() {
        Doc doc = Doc.in(type).text("Makes a key of its columns' values.");
        MethodSpec.Builder constructor = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        for (Column column : columns) {
            constructor.addStatement("$T.requireNonNull($N, $S)", Types.OBJECTS, column.property(), column.property());
            doc.param(column.property(), "the column " + Doc.code(column.name()));
        }
        doc.throwing("NullPointerException", "if one of them is null");
        return constructor.addJavadoc(doc.build()).build();
    }

    private MethodSpec of() {
        String variable = table.variable();
        CodeBlock missing = columns.stream()
                .filter(column -> !column.type().primitive())
                .map(column -> CodeBlock.of("$N.$L() == null", variable, column.accessor()))
                .collect(CodeBlock.joining(" || "));
        CodeBlock values = columns.stream()
                .map(column -> CodeBlock.of("$N.$L()", variable, column.accessor()))
                .collect(CodeBlock.joining(", "));
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addJavadoc(Doc.in(type)
                        .text("Gives the key of " + Nouns.a(table.noun()) + ".")
                        .param(variable, "the " + table.noun())
                        .returns(missing.isEmpty() ? "its key" : "its key, or null if a part of it is null")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(Types.of(table.keyed()), variable);
        if (!missing.isEmpty()) {
            method.beginControlFlow("if ($L)", missing)
                    .addStatement("return null")
                    .endControlFlow();
        }
        return method.addStatement("return new $T($L)", name, values).build();
    }
}
