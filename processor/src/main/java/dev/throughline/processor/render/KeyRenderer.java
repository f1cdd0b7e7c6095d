package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.throughline.processor.model.Column;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.ReferredKey;
import dev.throughline.processor.model.Table;
import dev.throughline.processor.model.TableIdentity;
import java.util.List;
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
        return TypeSpec.recordBuilder(name)
                .addJavadoc(doc.build())
                .addModifiers(Visibility.of(table))
                .recordConstructor(components.build())
                .addField(typeConstant())
                .addMethod(constructor())
                .addMethod(of());
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
