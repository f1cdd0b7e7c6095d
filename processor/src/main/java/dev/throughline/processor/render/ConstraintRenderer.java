package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.Index;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.model.schema.UniqueKey;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Renders the keys and indexes of a table.
 *
 * <p>The primary key is a static of the table class, beside the singleton. Whatever refers to another table is in a
 * nested class: a table's static initialiser then touches no other class, so that two threads that start at two ends
 * of an association cannot wait for each other.
 */
final class ConstraintRenderer {

    private static final String KEYS = "Keys";
    private static final String UNIQUE_KEYS = "UniqueKeys";
    private static final String INDEXES = "Indexes";

    private final Table table;
    private final TableIdentity identity;
    private final JavaType home;
    private final ClassName record;

    ConstraintRenderer(Table table) {
        this.table = table;
        this.identity = table.identity();
        this.home = identity.table();
        this.record = Types.of(identity.record());
    }

    /** Returns the constant that holds the primary key. */
    FieldSpec primaryKey() {
        List<Column> columns = identity.key().columns();
        return constant(Types.generic(Types.UNIQUE_KEY, record), "PRIMARY_KEY")
                .addJavadoc(Doc.in(home)
                        .text("The primary key, "
                                + Doc.code(columns.stream().map(Column::name).collect(Collectors.joining(", "))) + ".")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.primaryKey(\n$>$>$L, $S, $L)$<$<",
                        Types.TABLE_KEYS,
                        identity.constant(),
                        identity.key().name(),
                        fields(columns))
                .build();
    }

    /** Returns the table's methods that tell jOOQ of the keys and indexes. */
    List<MethodSpec> methods() {
        List<MethodSpec> result = new ArrayList<>();
        result.add(TableRenderer.override("getPrimaryKey", Modifier.PUBLIC)
                .returns(Types.generic(Types.UNIQUE_KEY, record))
                .addStatement("return PRIMARY_KEY")
                .build());
        if (!table.uniqueKeys().isEmpty()) {
            result.add(list(
                    "getUniqueKeys",
                    Types.generic(Types.UNIQUE_KEY, record),
                    UNIQUE_KEYS,
                    table.uniqueKeys().stream().map(UniqueKey::constant).toList()));
        }
        if (!table.enforcedKeys().isEmpty()) {
            result.add(list(
                    "getReferences",
                    Types.generic(Types.FOREIGN_KEY, record, WildcardTypeName.subtypeOf(Object.class)),
                    KEYS,
                    table.enforcedKeys().stream().map(ForeignKey::constant).toList()));
        }
        if (!table.indexes().isEmpty()) {
            result.add(list(
                    "getIndexes",
                    Types.INDEX,
                    INDEXES,
                    table.indexes().stream().map(Index::constant).toList()));
        }
        return result;
    }

    /** Returns the nested classes that hold the keys and indexes. */
    List<TypeSpec> holders() {
        List<TypeSpec> result = new ArrayList<>();
        if (!table.foreignKeys().isEmpty()) {
            TypeSpec.Builder keys = holder(KEYS, Modifier.PUBLIC)
                    .addJavadoc(Doc.in(home)
                            .text("The foreign keys of " + Doc.code(identity.name())
                                    + ", apart from the table so that tables can refer to one another.")
                            .build());
            table.foreignKeys().forEach(key -> keys.addField(foreignKey(key)));
            result.add(keys.build());
        }
        if (!table.uniqueKeys().isEmpty()) {
            TypeSpec.Builder keys = holder(UNIQUE_KEYS, Modifier.PUBLIC)
                    .addJavadoc(Doc.in(home)
                            .text("The unique keys of " + Doc.code(identity.name())
                                    + " besides its primary key, apart from the table so that other tables can refer to"
                                    + " them.")
                            .build());
            table.uniqueKeys().forEach(key -> keys.addField(uniqueKey(key)));
            result.add(keys.build());
        }
        if (!table.indexes().isEmpty()) {
            TypeSpec.Builder indexes = holder(INDEXES, Modifier.PRIVATE);
            table.indexes().forEach(index -> indexes.addField(index(index)));
            result.add(indexes.build());
        }
        return result;
    }

    private FieldSpec foreignKey(ForeignKey key) {
        String columns = key.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        ParameterizedTypeName type =
                Types.generic(Types.FOREIGN_KEY, record, Types.of(key.target().record()));
        return constant(type, key.constant())
                .addJavadoc(Doc.in(home)
                        .text("From " + Doc.code(columns) + " to "
                                + Doc.code(key.target().name())
                                + (key.enforced() ? "." : "; the database does not have it."))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.foreignKey(\n$>$>$L, $S, $L, $L)$<$<",
                        Types.TABLE_KEYS,
                        identity.constant(),
                        key.name(),
                        referred(key),
                        fields(key.columns()))
                .build();
    }

    private static CodeBlock referred(ForeignKey key) {
        ClassName target = Types.of(key.target().table());
        return key.key()
                .unique()
                .map(unique -> CodeBlock.of("$T.$L.$L", target, UNIQUE_KEYS, unique.constant()))
                .orElseGet(() -> CodeBlock.of("$T.PRIMARY_KEY", target));
    }

    private FieldSpec uniqueKey(UniqueKey key) {
        String columns = key.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return constant(Types.generic(Types.UNIQUE_KEY, record), key.constant())
                .addJavadoc(Doc.in(home)
                        .text("The unique key, " + Doc.code(columns) + ".")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.uniqueKey(\n$>$>$L, $S, $L)$<$<",
                        Types.TABLE_KEYS,
                        identity.constant(),
                        key.name(),
                        fields(key.columns()))
                .build();
    }

    private FieldSpec index(Index index) {
        return constant(Types.INDEX, index.constant())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.index(\n$>$>$L, $S, $L)$<$<",
                        Types.TABLE_KEYS,
                        identity.constant(),
                        index.name(),
                        fields(index.columns()))
                .build();
    }

    private static FieldSpec.Builder constant(TypeName type, String name) {
        return FieldSpec.builder(type, name);
    }

    private static TypeSpec.Builder holder(String name, Modifier visibility) {
        return TypeSpec.classBuilder(name)
                .addModifiers(visibility, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    private static MethodSpec list(String method, TypeName element, String holder, List<String> constants) {
        return TableRenderer.override(method, Modifier.PUBLIC)
                .returns(Types.generic(Types.LIST, element))
                .addStatement(
                        "return $T.of($L)",
                        Types.LIST,
                        constants.stream()
                                .map(constant -> CodeBlock.of("$L.$L", holder, constant))
                                .collect(CodeBlock.joining(", ")))
                .build();
    }

    private CodeBlock fields(List<Column> columns) {
        return columns.stream()
                .map(column -> CodeBlock.of("$L.$L", identity.constant(), column.constant()))
                .collect(CodeBlock.joining(", "));
    }
}
