package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.PackageTables;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.Comparator;
import javax.lang.model.element.Modifier;

/** Renders the class that holds the tables of a package. */
final class TablesRenderer {

    private final PackageTables tables;
    private final JavaType home;

    TablesRenderer(PackageTables tables) {
        this.tables = tables;
        this.home = tables.type();
    }

    TypeSpec.Builder render() {
        TypeSpec.Builder builder = TypeSpec.classBuilder(Types.of(home))
                .addJavadoc(doc("The tables of this package's models.").build())
                .addModifiers(Visibility.of(tables.visible()))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(definition());
        tables.tables().stream()
                .map(Table::identity)
                .sorted(Comparator.comparing(TableIdentity::constant))
                .forEach(table -> builder.addField(constant(table)));
        return builder.addMethod(run(
                        "create",
                        doc("Creates the tables, keys and indexes that are missing; changes nothing that exists.")))
                .addMethod(run("drop", doc("Drops the tables that exist, with all their rows.")))
                .addMethod(ddl());
    }

    private FieldSpec constant(TableIdentity table) {
        ClassName type = Types.of(table.table());
        Doc doc = Doc.in(home);
        doc.text(table.model()
                .map(model -> "The table " + Doc.code(table.name()) + " of " + doc.link(model) + ".")
                .orElseGet(() -> "The join table " + Doc.code(table.name()) + "."));
        return FieldSpec.builder(type, table.constant())
                .addJavadoc(doc.build())
                .addModifiers(Visibility.of(table))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.$L", type, table.constant())
                .build();
    }

    private MethodSpec definition() {
        CodeBlock definitions =
                tables.tables().stream().map(TablesRenderer::definition).collect(CodeBlock.joining(",\n"));
        CodeBlock.Builder result = CodeBlock.builder().add("$T.of(\n$L)", Types.SCHEMA_DEFINITION, definitions);
        for (JavaType other : tables.after()) {
            result.add("\n.after(() -> $T.definition())", Types.of(other));
        }
        return MethodSpec.methodBuilder("definition")
                .addJavadoc(
                        doc("Describes the tables with what jOOQ's own metadata cannot say, such as what a foreign key"
                                        + " does on delete.")
                                .returns("the description; it sends nothing by itself")
                                .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(Types.SCHEMA_DEFINITION)
                .addStatement("return $L", result.build())
                .build();
    }

    private static CodeBlock definition(Table table) {
        CodeBlock.Builder result = CodeBlock.builder()
                .add("$T.of($L)", Types.TABLE_DEFINITION, table.identity().constant());
        for (ForeignKey key : table.foreignKeys()) {
            if (!key.enforced()) {
                result.add(
                        "\n$>$>.refersBy($T.Keys.$L)$<$<",
                        Types.of(table.identity().table()),
                        key.constant());
                continue;
            }
            result.add(
                    "\n$>$>.references($T.Keys.$L, $T.$L, $T.$L)$<$<",
                    Types.of(table.identity().table()),
                    key.constant(),
                    Types.ACTION,
                    key.onDelete(),
                    Types.ACTION,
                    key.onUpdate());
        }
        return result.build();
    }

    private static MethodSpec run(String verb, Doc doc) {
        return MethodSpec.methodBuilder(verb)
                .addJavadoc(doc.param("dsl", "where to send the statements")
                        .throwing("org.jooq.exception.DataAccessException", "if the database refuses one of them")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(Types.DSL_CONTEXT, "dsl")
                .addStatement("definition().$L(dsl)", verb)
                .build();
    }

    private MethodSpec ddl() {
        return MethodSpec.methodBuilder("ddl")
                .addJavadoc(doc("Gives the statements that {@link #create} sends where nothing exists, for a migration"
                                + " script.")
                        .param("dialect", "the database to write them for")
                        .returns("the statements")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(String.class)
                .addParameter(Types.SQL_DIALECT, "dialect")
                .addStatement("return definition().ddl(dialect)")
                .build();
    }

    private Doc doc(String text) {
        return Doc.in(home).text(text);
    }
}
