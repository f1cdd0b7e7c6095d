package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.AssociationDeclaration;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ModelDeclaration;
import dev.throughline.processor.model.declared.Place;
import dev.throughline.processor.model.declared.PropertyDeclaration;
import dev.throughline.processor.model.declared.ReferenceKind;
import dev.throughline.processor.model.declared.Signature;
import dev.throughline.processor.model.declared.Stub;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads one model: its properties, its associations, and what it has besides. */
final class ModelReader {

    private static final Set<String> UNCHECKED = Set.of("java.lang.RuntimeException", "java.lang.Error");

    private final TypeElement element;
    private final Types types;
    private final Unresolved unresolved;
    private final Positions positions;
    private final Report report;

    // Told when the model was read: what is wrong with one method may be part of what is wrong with a super-interface.
    private final Report found = new Report();
    private final InheritedProblems inherited;
    private final JavaType type;
    private final Place place;
    private final Members members;
    private final PropertyReader propertyReader;
    private final AssociationReader associationReader;
    private final ReferenceReader referenceReader;
    private final RecordMethods recordMethods;

    private final List<PropertyDeclaration> properties = new ArrayList<>();
    private final List<AssociationDeclaration> associations = new ArrayList<>();
    private final List<Stub> stubs = new ArrayList<>();
    private final List<Signature> methods = new ArrayList<>();

    ModelReader(
            TypeElement element,
            Types types,
            Unresolved unresolved,
            Nullability nullability,
            RecordMethods recordMethods,
            Positions positions,
            Report report) {
        this.element = element;
        this.types = types;
        this.unresolved = unresolved;
        this.recordMethods = recordMethods;
        this.positions = positions;
        this.report = report;
        this.type = SourceNames.of(element);
        this.inherited = new InheritedProblems(type);
        this.place = Place.of(type);
        this.members = new Members(types);
        this.propertyReader = new PropertyReader(types, unresolved, nullability, found);
        this.associationReader = new AssociationReader(types, unresolved, found);
        this.referenceReader = new ReferenceReader(types, unresolved, nullability, found);
    }

    /** Returns the model, or nothing if no table can be made of it. */
    Optional<ModelDeclaration> read(boolean compiledHere) {
        positions.put(place, element);
        if (!isUsable()) {
            return Optional.empty();
        }
        lookAtInterfaces(element);
        unresolved.isOn(element);
        Optional<TypeElement> jooq = ofJooq();
        jooq.ifPresent(extended -> found.add(
                Problem.MODEL_OF_JOOQ,
                place,
                type.simpleName(),
                SourceNames.of(extended).simpleName()));
        Collection<ExecutableElement> all = members.of(element).stream()
                .filter(method -> jooq.isEmpty() || !inheritsByJooq(method))
                .toList();
        PropertyNames names = new PropertyNames(all.stream()
                .filter(method -> isAccessor(method)
                        && AssociationTypes.annotationOn(method).isEmpty())
                .toList());
        all.forEach(method -> readMethod(method, names));
        if (properties.isEmpty() && stubs.isEmpty()) {
            found.add(Problem.MODEL_EMPTY, place.annotation("Model"), type.simpleName());
        }
        inherited.addTo(report, found);
        Optional<Annotated> model = Annotated.on(element, "Model");
        return Optional.of(new ModelDeclaration(
                type,
                isVisible(),
                compiledHere,
                jooq.isEmpty() && isComparable(),
                true,
                model.flatMap(annotation -> annotation.text("table")),
                model.flatMap(annotation -> annotation.text("schema")),
                properties,
                associations,
                stubs,
                methods,
                memberTypes()));
    }

    private List<String> memberTypes() {
        Stream<Element> interfaces = Stream.concat(
                Stream.of(element),
                supertypes(element.asType()).stream().map(parent -> ((DeclaredType) parent).asElement()));
        return interfaces
                .flatMap(owner -> ElementFilter.typesIn(owner.getEnclosedElements()).stream())
                .map(member -> member.getSimpleName().toString())
                .distinct()
                .sorted()
                .toList();
    }

    // Types.directSupertypes leaves out what does not exist.
    private void lookAtInterfaces(TypeElement of) {
        for (TypeMirror parent : of.getInterfaces()) {
            if (!unresolved.isIn(parent) && parent.getKind() == TypeKind.DECLARED) {
                lookAtInterfaces((TypeElement) ((DeclaredType) parent).asElement());
            }
        }
    }

    private boolean isUsable() {
        Place annotation = place.annotation("Model");
        if (element.getKind() != ElementKind.INTERFACE) {
            report.add(
                    Problem.MODEL_NOT_INTERFACE,
                    annotation,
                    element.getSimpleName(),
                    SourceNames.of(element.getKind()));
            return false;
        }
        if (isPrivate()) {
            report.add(Problem.MODEL_PRIVATE, annotation, element.getSimpleName());
            return false;
        }
        if (!element.getTypeParameters().isEmpty()) {
            report.add(Problem.MODEL_GENERIC, annotation, element.getSimpleName());
            return false;
        }
        if (element.getModifiers().contains(Modifier.SEALED)) {
            report.add(Problem.MODEL_SEALED, annotation, element.getSimpleName());
            return false;
        }
        return true;
    }

    private void readMethod(ExecutableElement method, PropertyNames names) {
        if (method.getSimpleName().contentEquals("compareTo") && isComparable()) {
            return; // That the model is comparable is the mistake.
        }
        Place here = place.member(
                method.getParameters().isEmpty() ? method.getSimpleName().toString() : SourceNames.of(method));
        positions.put(here, method);
        if (!positions.contain(method)) {
            inherited.inherits(here, method);
        }
        Signature signature = new Signature(method.getSimpleName().toString(), members.erasedParameters(method));
        if (recordMethods.have(type, signature, members)) {
            found.add(Problem.RESERVED_NAME, here, SourceNames.of(method), "Call it something else.");
            return;
        }
        if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
            methods.add(signature);
            return;
        }
        ExecutableType resolved = (ExecutableType) types.asMemberOf(owner(method), method);
        TypeMirror returned = resolved.getReturnType();
        boolean sound = isAccessor(method)
                ? throwsNothing(method, resolved, here) && readAccessor(method, returned, here, names)
                : isReported(method, here);
        if (!sound) {
            stubs.add(new Stub(
                    method.getSimpleName().toString(),
                    method.getTypeParameters().stream().map(SourceNames::of).toList(),
                    unresolved.written(returned),
                    resolved.getParameterTypes().stream()
                            .map(unresolved::written)
                            .toList()));
        }
    }

    /** Returns the type that declares a method, as the model extends it. ECJ mistakes one method for another of a subtype. */
    private DeclaredType owner(ExecutableElement method) {
        return Stream.concat(Stream.of(element.asType()), supertypes(element.asType()).stream())
                .map(DeclaredType.class::cast)
                .filter(parent -> parent.asElement().equals(method.getEnclosingElement()))
                .findFirst()
                .orElseThrow();
    }

    private boolean readAccessor(ExecutableElement method, TypeMirror returned, Place here, PropertyNames names) {
        Optional<String> annotation = AssociationTypes.annotationOn(method);
        if (annotation.isPresent()) {
            unresolved.isOn(method);
            Optional<? extends AssociationDeclaration> read =
                    Annotated.on(method, annotation.get()).flatMap(given -> association(method, returned, given, here));
            read.ifPresent(associations::add);
            return read.isPresent();
        }
        if (unresolved.isIn(returned) || (unresolved.isOn(method) && !propertyReader.isValue(method, returned))) {
            return false;
        }
        Optional<PropertyDeclaration> read = propertyReader.read(method, returned, names.of(method), here);
        read.ifPresent(properties::add);
        return read.isPresent();
    }

    private Optional<? extends AssociationDeclaration> association(
            ExecutableElement method, TypeMirror returned, Annotated annotation, Place here) {
        String name = annotation.simpleName();
        Optional<ReferenceKind> kind = Arrays.stream(ReferenceKind.values())
                .filter(each -> each.annotation().equals(name))
                .findFirst();
        return kind.isPresent()
                ? referenceReader.read(kind.get(), type, method, returned, annotation, here)
                : associationReader.read(type, method, returned, annotation, here);
    }

    private boolean isReported(ExecutableElement method, Place here) {
        if (!method.getParameters().isEmpty()) {
            found.add(Problem.PARAMETERS, here, SourceNames.of(method), "parameters");
        } else if (!method.getTypeParameters().isEmpty()) {
            found.add(Problem.PARAMETERS, here, SourceNames.of(method), "type parameters");
        } else {
            found.add(Problem.VOID, here, SourceNames.of(method));
        }
        return false;
    }

    private boolean throwsNothing(ExecutableElement method, ExecutableType resolved, Place here) {
        Optional<? extends TypeMirror> checked = resolved.getThrownTypes().stream()
                .filter(thrown ->
                        supertypes(thrown).stream().noneMatch(parent -> UNCHECKED.contains(SourceNames.of(parent)))
                                && !UNCHECKED.contains(SourceNames.of(thrown)))
                .findFirst();
        checked.ifPresent(thrown -> found.add(Problem.THROWS, here, SourceNames.of(method), SourceNames.brief(thrown)));
        return checked.isEmpty();
    }

    private Optional<TypeElement> ofJooq() {
        return element.getInterfaces().stream()
                .filter(parent -> Stream.concat(Stream.of(parent), supertypes(parent).stream())
                        .anyMatch(ModelReader::isOfJooq))
                .findFirst()
                .map(parent -> (TypeElement) ((DeclaredType) parent).asElement());
    }

    private static boolean isOfJooq(TypeMirror type) {
        return SourceNames.of(type).startsWith("org.jooq.");
    }

    /** Returns whether a method is that of an interface of jOOQ's, or of one that such an interface extends. */
    private boolean inheritsByJooq(ExecutableElement method) {
        return supertypes(element.asType()).stream()
                .filter(ModelReader::isOfJooq)
                .flatMap(parent -> Stream.concat(Stream.of(parent), supertypes(parent).stream()))
                .map(parent -> ((DeclaredType) parent).asElement())
                .anyMatch(owner -> owner.equals(method.getEnclosingElement()));
    }

    private static boolean isAccessor(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT)
                && method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID;
    }

    private boolean isPrivate() {
        return around().stream().anyMatch(outer -> outer.getModifiers().contains(Modifier.PRIVATE));
    }

    private boolean isVisible() {
        return around().stream().allMatch(outer -> outer.getModifiers().contains(Modifier.PUBLIC));
    }

    private List<Element> around() {
        List<Element> result = new ArrayList<>();
        for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
            result.add(each);
        }
        return result;
    }

    private boolean isComparable() {
        return supertypes(element.asType()).stream()
                .anyMatch(parent -> SourceNames.of(types.erasure(parent)).equals("java.lang.Comparable"));
    }

    private List<TypeMirror> supertypes(TypeMirror from) {
        List<TypeMirror> result = new ArrayList<>();
        for (TypeMirror parent : types.directSupertypes(from)) {
            result.add(parent);
            result.addAll(supertypes(parent));
        }
        return result;
    }
}
