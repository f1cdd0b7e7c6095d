package dev.throughline.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Lists the methods that a record has to implement or inherits: those of super-interfaces first, in the order of
 * declaration. {@code Elements.getAllMembers} gives them in another order on each compiler.
 */
final class Members {

    private static final Set<String> OF_OBJECT = Set.of("hashCode[]", "toString[]", "equals[java.lang.Object]");

    private final Types types;

    Members(Types types) {
        this.types = types;
    }

    /** Returns the abstract and default methods of an interface. */
    Collection<ExecutableElement> of(TypeElement type) {
        Map<String, ExecutableElement> methods = new LinkedHashMap<>();
        collect(type, methods);
        return methods.values();
    }

    /** Returns the erased types of a method's parameters. */
    List<String> erasedParameters(ExecutableElement method) {
        List<String> result = new ArrayList<>();
        method.getParameters().forEach(parameter -> result.add(SourceNames.of(types.erasure(parameter.asType()))));
        return result;
    }

    private void collect(TypeElement type, Map<String, ExecutableElement> methods) {
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.DECLARED) {
                collect((TypeElement) ((DeclaredType) parent).asElement(), methods);
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String key = method.getSimpleName().toString() + erasedParameters(method);
            boolean own = method.getModifiers().contains(Modifier.STATIC)
                    || method.getModifiers().contains(Modifier.PRIVATE)
                    || OF_OBJECT.contains(key);
            if (!own) {
                methods.merge(key, method, this::moreSpecific);
            }
        }
    }

    // What is inherited from two interfaces is of the narrower type, whichever of them is named first.
    private ExecutableElement moreSpecific(ExecutableElement former, ExecutableElement other) {
        Element formerOwner = former.getEnclosingElement();
        Element otherOwner = other.getEnclosingElement();
        boolean keeps = isSubtype(formerOwner, otherOwner)
                || (!isSubtype(otherOwner, formerOwner)
                        && isSubtype(former.getReturnType(), other.getReturnType())
                        && !isSubtype(other.getReturnType(), former.getReturnType()));
        return keeps ? former : other;
    }

    private boolean isSubtype(@Nullable Element one, @Nullable Element other) {
        return one != null && other != null && isSubtype(one.asType(), other.asType());
    }

    private boolean isSubtype(TypeMirror one, TypeMirror other) {
        return types.isSubtype(types.erasure(one), types.erasure(other));
    }
}
