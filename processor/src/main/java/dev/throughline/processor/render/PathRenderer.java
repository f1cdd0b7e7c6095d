package dev.throughline.processor.render;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.model.schema.ForeignKey;
import dev.throughline.processor.model.schema.LinkAssociation;
import dev.throughline.processor.model.schema.ReferenceAssociation;
import dev.throughline.processor.model.schema.Table;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.javadoc.Nouns;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the class of paths that end at a table, and the table's methods that begin one. */
final class PathRenderer {

    private final Table table;
    private final TableIdentity identity;
    private final JavaType home;
    private final ClassName record;

    PathRenderer(Table table) {
        this.table = table;
        this.identity = table.identity();
        this.home = identity.table();
        this.record = Types.of(identity.record());
    }

    /** Returns the table's methods that join other tables. */
    List<MethodSpec> methods() {
        List<MethodSpec> result = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            key.path().ifPresent(path -> result.add(toParent(key, path)));
        }
        for (Association association : table.associations()) {
            if (association instanceof LinkAssociation link) {
                result.addAll(through(link));
            } else if (association instanceof ReferenceAssociation reference) {
                reference.path().ifPresent(path -> result.add(along(reference, path)));
            }
        }
        return result;
    }

    private List<MethodSpec> through(LinkAssociation association) {
        List<MethodSpec> result = new ArrayList<>();
        if (association.linksPath()) {
            result.add(
                    against(association.names().links(), association.through(), association.toSource(), association));
        }
        if (association.targetPath()) {
            association.toTarget().path().ifPresent(path -> result.add(toTarget(association, path)));
        }
        return result;
    }

    /** Returns the class of paths that end at the table. */
    TypeSpec type() {
        ClassName name = Types.of(identity.path());
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addJavadoc(Doc.in(home)
                        .text("A path that ends at " + Doc.code(identity.name())
                                + "; its columns join the tables on the way.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(Types.of(identity.table()))
                .addSuperinterface(Types.generic(Types.PATH, record))
                .addField(SerialVersion.field())
                .addMethod(constructorParameters(MethodSpec.constructorBuilder(), record)
                        .addJavadoc(Doc.in(home)
                                .text("Continues a path; the tables' path methods call it.")
                                .build())
                        .addModifiers(Modifier.PUBLIC)
                        .addStatement("super(path, childPath, parentPath)")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Types.NAME, "alias")
                        .addParameter(Types.generic(Types.TABLE, record), "aliased")
                        .addStatement("super(alias, aliased)")
                        .build());
        TableRenderer.aliases(name).forEach(builder::addMethod);
        return builder.build();
    }

    /** Adds the parameters of a constructor that continues a path. */
    static MethodSpec.Builder constructorParameters(MethodSpec.Builder constructor, ClassName record) {
        return constructor
                .addTypeVariable(TableRenderer.origin())
                .addParameter(Types.generic(Types.TABLE, TableRenderer.origin()), "path")
                .addParameter(Types.generic(Types.FOREIGN_KEY, TableRenderer.origin(), record), "childPath")
                .addParameter(Types.generic(Types.INVERSE_FOREIGN_KEY, TableRenderer.origin(), record), "parentPath");
    }

    private MethodSpec toParent(ForeignKey key, String path) {
        ClassName target = Types.of(key.target().path());
        return method(path, target, "The path to " + Doc.code(key.target().name()) + ", for joins in plain jOOQ.")
                .addStatement("return new $T(this, Keys.$L, null)", target, key.constant())
                .build();
    }

    private MethodSpec toTarget(LinkAssociation association, String path) {
        return method(
                        association.property(),
                        Types.of(association.target().path()),
                        "The path to " + Doc.code(association.target().name()) + " through "
                                + Doc.code(association.through().name()) + ", for joins in plain jOOQ: "
                                + example(association.property()) + "." + conditions(association))
                .addStatement("return $L().$L()", association.names().links(), path)
                .build();
    }

    private MethodSpec along(ReferenceAssociation association, String path) {
        return association.kind().isOfChild()
                ? toParent(association.key(), path)
                : against(path, association.target(), association.key(), association);
    }

    private MethodSpec against(String path, TableIdentity child, ForeignKey key, Association association) {
        ClassName target = Types.of(child.path());
        return method(
                        path,
                        target,
                        "The path to " + Doc.code(child.name()) + ", for joins in plain jOOQ: " + example(path) + "."
                                + conditions(association))
                .addStatement(
                        "return new $T(this, null, $T.Keys.$L.getInverseKey())",
                        target,
                        Types.of(child.table()),
                        key.constant())
                .build();
    }

    // jOOQ joins along a foreign key, which knows nothing of what an association fixes.
    private static String conditions(Association association) {
        String where = Nouns.whereFixed(association);
        return where.isEmpty() ? "" : " It joins by keys alone: add the condition" + where + ".";
    }

    private MethodSpec.Builder method(String method, ClassName target, String text) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc(Doc.in(home).text(text).build())
                .addModifiers(Modifier.PUBLIC)
                .returns(target);
    }

    private String example(String path) {
        return "{@code leftJoin(" + identity.constant() + "." + path + "())}";
    }
}
