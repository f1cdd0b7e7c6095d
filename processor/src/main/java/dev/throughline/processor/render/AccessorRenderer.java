package dev.throughline.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.schema.AccessorNames;
import dev.throughline.processor.model.schema.Association;
import dev.throughline.processor.render.javadoc.AccessorDoc;
import dev.throughline.processor.render.vocabulary.AccessorSource;
import dev.throughline.processor.render.vocabulary.Handle;
import dev.throughline.processor.render.vocabulary.Types;
import dev.throughline.processor.render.vocabulary.Verb;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Renders the accessors of one association, each a line that hands the association to the runtime. */
final class AccessorRenderer {

    private final Association association;
    private final JavaType home;
    private final AccessorSource source;
    private final AccessorNames names;
    private final AccessorDoc doc;

    AccessorRenderer(Association association, JavaType home, AccessorSource source) {
        this.association = association;
        this.home = home;
        this.source = source;
        this.names = association.names();
        this.doc = new AccessorDoc(association, source);
    }

    MethodSpec render(Verb verb) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(verb.method(association))
                .addJavadoc(doc.of(verb, home).build())
                .addModifiers(Modifier.PUBLIC)
                .returns(returnType(verb));
        sourceParameter().ifPresent(method::addParameter);
        argument(verb).ifPresent(method::addParameter);
        CodeBlock arguments = value(verb);
        if (verb.withAttributes()) {
            method.addParameter(attributes(), names.link());
            arguments = CodeBlock.of("$L, $N", arguments, names.link());
        }
        if (verb.inMemory(association, source)) {
            return method.addStatement("refer($L, $L)", ConstantRenderer.constant(association), arguments)
                    .addStatement("return this")
                    .build();
        }
        return method.addStatement("return $L.$L($L)", handle(), verb.operation(), arguments)
                .build();
    }

    private TypeName attributes() {
        return Types.generic(Types.CONSUMER, WildcardTypeName.supertypeOf(link()));
    }

    private TypeName returnType(Verb verb) {
        TypeName target = Types.of(association.target().record());
        return switch (verb) {
            case GET, GET_WITH_QUERY -> Types.generic(association.isToMany() ? Types.LIST : Types.OPTIONAL, target);
            case COUNT -> TypeName.LONG;
            case HAS_ONE, HAS_MANY -> TypeName.BOOLEAN;
            case ADD_ONE, ADD_ONE_WITH -> link();
            case ADD_MANY, ADD_MANY_WITH -> Types.generic(Types.LIST, link());
            case REMOVE_ONE, REMOVE_MANY -> TypeName.INT;
            case SET_ONE, SET_ONE_OR_NONE -> verb.inMemory(association, source) ? Types.of(home) : TypeName.INT;
            case SET -> Types.generic(Types.LINK_CHANGES, targetId());
            case CREATE, CREATE_WITH -> target;
        };
    }

    private TypeName link() {
        return Types.of(association.links().record());
    }

    private Optional<ParameterSpec> sourceParameter() {
        return switch (source) {
            case MODEL -> parameter(Types.of(association.source().parameter()), names.source());
            case ID -> parameter(Types.id(association.sourceKey().idType()), names.sourceId());
            case SELF -> Optional.empty();
        };
    }

    private Optional<ParameterSpec> argument(Verb verb) {
        return switch (verb.argument()) {
            case NONE -> Optional.empty();
            case QUERY ->
                parameter(
                        Types.generic(
                                Types.UNARY_OPERATOR,
                                Types.generic(
                                        Types.TARGET_QUERY,
                                        Types.of(association.target().record()))),
                        names.query());
            case ONE, ONE_OR_NONE ->
                byId() ? parameter(targetId(), names.targetId()) : parameter(target(), names.target());
            case MANY ->
                byId()
                        ? parameter(Types.generic(Types.COLLECTION, targetId()), names.targetIds())
                        : parameter(Types.collectionOfAny(target()), names.targets());
            case NEW -> parameter(target(), names.target());
        };
    }

    private CodeBlock value(Verb verb) {
        return switch (verb.argument()) {
            case NONE -> CodeBlock.of("");
            case QUERY -> CodeBlock.of("$N", names.query());
            case ONE -> byId() ? notNull(names.targetId()) : ids("of", names.target());
            case ONE_OR_NONE -> byId() ? CodeBlock.of("$N", names.targetId()) : ids("orNull", names.target());
            case MANY -> byId() ? notNull(names.targetIds()) : ids("ofAll", names.targets());
            case NEW -> CodeBlock.of("$T.of($L)", Types.of(association.target().record()), notNull(names.target()));
        };
    }

    private CodeBlock handle() {
        return switch (source) {
            case MODEL -> CodeBlock.of("$L($N)", association.property(), names.source());
            case ID -> CodeBlock.of("$L($N)", association.property(), names.sourceId());
            case SELF ->
                CodeBlock.of("$L($L)", Handle.of(association).factory(), ConstantRenderer.constant(association));
        };
    }

    private boolean byId() {
        return source == AccessorSource.ID;
    }

    private TypeName target() {
        return Types.of(association.target().parameter());
    }

    private TypeName targetId() {
        return Types.id(association.targetKey().idType());
    }

    private CodeBlock ids(String factory, String parameter) {
        return CodeBlock.of(
                "$T.$L($L)",
                Types.IDS,
                factory,
                KeyRenderer.idOf(parameter, association.target(), association.targetKey()));
    }

    private static CodeBlock notNull(String parameter) {
        return CodeBlock.of("$T.requireNonNull($N, $S)", Types.OBJECTS, parameter, parameter);
    }

    private static Optional<ParameterSpec> parameter(TypeName type, String name) {
        return Optional.of(ParameterSpec.builder(type, name).build());
    }
}
