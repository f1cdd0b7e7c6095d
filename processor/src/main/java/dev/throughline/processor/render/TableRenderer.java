package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Role;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.ColumnOrigin;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Renders the table class of a model or of a join table. */
final class TableRenderer {

    private final Table table;
    private final TableIdentity identity;
    private final JavaType type;
    private final ClassName name;
    private final ClassName record;

    TableRenderer(Table table) {
        this.table = table;
        this.identity = table.identity();
        this.type = identity.table();
        this.name = Types.of(type);
        this.record = Types.of(identity.record());
    }

    TypeSpec.Builder render() {
        PathRenderer paths = new PathRenderer(table);
        ConstraintRenderer constraints = new ConstraintRenderer(table);
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addJavadoc(typeDoc().build())
                .addModifiers(Visibility.of(identity))
                .superclass(Types.generic(Types.MODEL_TABLE, record))
                .addField(SerialVersion.field())
                .addField(instance())
                .addField(constraints.primaryKey());
        table.columns().forEach(column -> builder.addField(column(column)));
        ConstantRenderer constants = new ConstantRenderer(type);
        table.associations().forEach(association -> builder.addField(constants.render(association)));
        builder.addMethod(constructor())
                .addMethod(filteredConstructor())
                .addMethod(pathConstructor())
                .addMethod(override("getRecordType", Modifier.PUBLIC)
                        .returns(Types.generic(ClassName.get(Class.class), record))
                        .addStatement("return $T.class", record)
                        .build())
                .addMethod(override("createRecord", Modifier.PROTECTED)
                        .returns(record)
                        .addStatement("return new $T()", record)
                        .build());
        table.timestamps()
                .ifPresent(timestamps -> builder.addMethod(override("timestamps", Modifier.PROTECTED)
                        .returns(Types.generic(Types.TIMESTAMPS, record))
                        .addStatement(
                                "return new $T<>($L, $L)",
                                Types.TIMESTAMPS,
                                constant(timestamps.createdAt()),
                                constant(timestamps.updatedAt()))
                        .build()));
        Column.inRole(Role.VERSION, table.columns())
                .ifPresent(version -> builder.addMethod(override("version", Modifier.PROTECTED)
                        .returns(Types.generic(Types.TABLE_FIELD, record, Types.boxed(version.type())))
                        .addStatement("return $L", version.constant())
                        .build()));
        Column.inRole(Role.MADE_KEY, table.columns())
                .ifPresent(key -> builder.addMethod(override("madeKey", Modifier.PROTECTED)
                        .returns(Types.generic(Types.TABLE_FIELD, record, Types.boxed(key.type())))
                        .addStatement("return $L", key.constant())
                        .build()));
        List<Column> readOnly = table.columns().stream()
                .filter(column -> column.role().isReadOnly())
                .toList();
        if (!readOnly.isEmpty()) {
            builder.addMethod(override("readOnly", Modifier.PROTECTED)
                    .returns(Types.generic(
                            Types.LIST,
                            Types.generic(Types.TABLE_FIELD, record, WildcardTypeName.subtypeOf(Object.class))))
                    .addStatement(
                            "return $T.of($L)",
                            Types.LIST,
                            readOnly.stream()
                                    .map(column -> CodeBlock.of("$L", column.constant()))
                                    .collect(CodeBlock.joining(", ")))
                    .build());
        }
        constraints.methods().forEach(builder::addMethod);
        paths.methods().forEach(builder::addMethod);
        aliases().forEach(builder::addMethod);
        constraints.holders().forEach(builder::addType);
        return builder.addType(paths.type());
    }

    private static String constant(Optional<Column> column) {
        return column.map(Column::constant).orElse("null");
    }

    private Doc typeDoc() {
        Doc doc = Doc.in(type);
        return identity.model()
                .map(model -> doc.text("The table " + Doc.code(identity.name()) + " of " + doc.link(model) + "."))
                .orElseGet(() -> doc.text("The join table "
                        + Doc.code(identity.name())
                        + " of "
                        + Nouns.all(table.links().stream()
                                .map(link -> doc.link(link.model(), link.property() + "()"))
                                .toList())
                        + "."));
    }

    private FieldSpec instance() {
        String constant = identity.constant();
        String letter = constant.substring(0, 1).toLowerCase(Locale.ROOT);
        return FieldSpec.builder(name, constant)
                .addJavadoc(Doc.in(type)
                        .text("The table " + Doc.code(identity.name()) + "; {@code " + constant + ".as(\"" + letter
                                + "\")} is an alias of it.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T($T.name($S), null)", name, Types.DSL, identity.name())
                .build();
    }

    private FieldSpec column(Column column) {
        Doc doc = Doc.in(type);
        return FieldSpec.builder(
                        Types.generic(Types.TABLE_FIELD, record, Types.boxed(column.type())), column.constant())
                .addJavadoc(doc.text("The column " + Doc.code(column.name()) + meaning(doc, column.origin()))
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .initializer(field(column))
                .build();
    }

    private static CodeBlock field(Column column) {
        CodeBlock type = ColumnTypeRenderer.dataType(column);
        return switch (column.type().kind()) {
            case INSTANT, OFFSET_DATE_TIME, ARRAY ->
                CodeBlock.of(
                        "$T.bound(createField(\n$>$>$T.name($S), $L))$<$<",
                        Types.TABLE_KEYS,
                        Types.DSL,
                        column.name(),
                        type);
            default -> CodeBlock.of("createField(\n$>$>$T.name($S), $L)$<$<", Types.DSL, column.name(), type);
        };
    }

    private static String meaning(Doc doc, ColumnOrigin origin) {
        if (origin instanceof ColumnOrigin.Property property) {
            return " of " + doc.link(property.model(), property.method() + "()") + ".";
        }
        if (origin instanceof ColumnOrigin.Reference reference) {
            return ", which refers to " + doc.link(reference.model(), reference.method() + "()") + ".";
        }
        if (origin instanceof ColumnOrigin.References references) {
            return ", which refers to "
                    + references.models().stream()
                            .map(reference -> doc.link(reference.model(), reference.method() + "()"))
                            .collect(Collectors.joining(" or "))
                    + ".";
        }
        if (origin instanceof ColumnOrigin.Fixed) {
            return ", which tells the links of one association from those of another.";
        }
        if (origin instanceof ColumnOrigin.DeletedAt) {
            return ": when the link was removed, in UTC; null if it was not.";
        }
        return origin instanceof ColumnOrigin.CreatedAt
                ? ": when the link was made, in UTC."
                : ": when a column of the link last changed, in UTC.";
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(Types.NAME, "alias")
                .addParameter(Types.generic(Types.TABLE, record), "aliased")
                .addStatement("this(alias, aliased, null)")
                .build();
    }

    private MethodSpec filteredConstructor() {
        CodeBlock schema = identity.schema()
                .map(given ->
                        CodeBlock.of("aliased == null ? $T.schema($T.name($S)) : null", Types.DSL, Types.DSL, given))
                .orElse(CodeBlock.of("null"));
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Types.NAME, "alias")
                .addParameter(Types.generic(Types.TABLE, record), "aliased")
                .addParameter(Types.CONDITION, "where")
                .addStatement("super(alias, $L, aliased, where)", schema)
                .build();
    }

    private MethodSpec pathConstructor() {
        return PathRenderer.constructorParameters(MethodSpec.constructorBuilder(), record)
                .addStatement("super(path, childPath, parentPath, $L)", identity.constant())
                .build();
    }

    private List<MethodSpec> aliases() {
        MethodSpec where = override("where", Modifier.PUBLIC)
                .returns(name)
                .addParameter(Types.CONDITION, "condition")
                .addStatement("return new $T(getQualifiedName(), aliased() ? this : null, condition)", name)
                .build();
        return Stream.concat(aliases(name), Stream.of(where)).toList();
    }

    /** Returns the methods that give an alias of a table of the given class. */
    static Stream<MethodSpec> aliases(ClassName name) {
        return Stream.of(
                override("as", Modifier.PUBLIC)
                        .returns(name)
                        .addParameter(String.class, "alias")
                        .addStatement("return as($T.name(alias))", Types.DSL)
                        .build(),
                override("as", Modifier.PUBLIC)
                        .returns(name)
                        .addParameter(Types.NAME, "alias")
                        .addStatement("return new $T(alias, this)", name)
                        .build(),
                override("as", Modifier.PUBLIC)
                        .returns(name)
                        .addParameter(Types.generic(Types.TABLE, WildcardTypeName.subtypeOf(Object.class)), "alias")
                        .addStatement("return as(alias.getUnqualifiedName())")
                        .build());
    }

    /** Starts a method that overrides one of jOOQ's or the runtime's. */
    static MethodSpec.Builder override(String method, Modifier visibility) {
        return MethodSpec.methodBuilder(method).addAnnotation(Override.class).addModifiers(visibility);
    }

    /** Returns the type variable of the table at which a path begins. */
    static TypeVariableName origin() {
        return TypeVariableName.get("O", Types.RECORD);
    }
}
