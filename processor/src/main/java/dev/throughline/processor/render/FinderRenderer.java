package dev.throughline.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.Column;
import dev.throughline.processor.model.schema.Finder;
import dev.throughline.processor.model.schema.TableIdentity;
import dev.throughline.processor.render.javadoc.Doc;
import dev.throughline.processor.render.vocabulary.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Renders the repository's methods that find a row by a unique property, or make it. */
final class FinderRenderer {

    private final TableIdentity identity;
    private final Finder finder;
    private final Column column;
    private final JavaType home;
    private final TypeName record;

    FinderRenderer(TableIdentity identity, Finder finder) {
        this.identity = identity;
        this.finder = finder;
        this.column = finder.column();
        this.home = identity.repository();
        this.record = Types.of(identity.record());
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(find());
        if (finder.valuesOptional()) {
            methods.add(getOrCreate());
        }
        methods.add(getOrCreateWithValues());
        return methods;
    }

    private MethodSpec find() {
        Doc doc = Doc.in(home)
                .text("Reads the " + identity.noun() + " with this " + Doc.code(column.name()) + ". One statement.")
                .text(select())
                .param(column.property(), "the unique value")
                .returns("the " + identity.noun() + ", if there is one");
        return method(finder.find(), doc)
                .returns(Types.generic(Types.OPTIONAL, record))
                .addStatement("return findByUnique($L)", arguments())
                .build();
    }

    private MethodSpec getOrCreate() {
        return method(finder.getOrCreate(), creating().returns("the row, attached"))
                .returns(record)
                .addStatement("return getOrCreateByUnique($L)", arguments())
                .build();
    }

    private MethodSpec getOrCreateWithValues() {
        Doc doc = creating()
                .param(finder.values(), "sets the other columns of a new row; not called if the row exists")
                .returns("the row, attached")
                .throwing("IllegalArgumentException", "if it sets another " + Doc.code(column.name()));
        if (column.type().primitive()) {
            doc.throwing("NullPointerException", "if {@code " + finder.values() + "} is null");
        }
        return method(finder.getOrCreate(), doc)
                .returns(record)
                .addParameter(Types.generic(Types.CONSUMER, WildcardTypeName.supertypeOf(record)), finder.values())
                .addStatement(
                        "return getOrCreateByUnique($L, $T.requireNonNull($N, $S))",
                        arguments(),
                        Types.OBJECTS,
                        finder.values(),
                        finder.values())
                .build();
    }

    private Doc creating() {
        return Doc.in(home)
                .text("Reads the " + identity.noun() + " with this " + Doc.code(column.name())
                        + ", or inserts one if there is none. However many do so at the same time, there is one row, and"
                        + " all get it; the caller's transaction stays usable.")
                .text("One statement if the row exists, else two: " + select()
                        + ", and an insert that gives back the row of" + " somebody who was faster.")
                .param(column.property(), "the unique value");
    }

    private String select() {
        return Doc.code("select .. from " + identity.name() + " where " + column.name() + " = ?");
    }

    private MethodSpec.Builder method(String name, Doc doc) {
        if (!column.type().primitive()) {
            doc.throwing("NullPointerException", "if an argument is null");
        }
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc.build())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Types.declared(column.type()), column.property());
    }

    private CodeBlock arguments() {
        CodeBlock constant =
                CodeBlock.of("$T.$L.$L", Types.of(identity.table()), identity.constant(), column.constant());
        return column.type().primitive()
                ? CodeBlock.of("$L, $N", constant, column.property())
                : CodeBlock.of(
                        "$L, $T.requireNonNull($N, $S)", constant, Types.OBJECTS, column.property(), column.property());
    }
}
