package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Problem;
import dev.throughline.processor.diagnostic.Report;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds annotations that say nothing, because they are on no property of a model. */
final class MisplacedAnnotations {

    private static final List<String> ANNOTATIONS = Stream.concat(
                    PropertyReader.ANNOTATIONS.stream(), AssociationTypes.ANNOTATIONS.stream())
            .toList();

    private final Elements elements;
    private final Types types;
    private final TypeFiles files;
    private final Positions positions;
    private final Report report;

    MisplacedAnnotations(Elements elements, Types types, TypeFiles files, Positions positions, Report report) {
        this.elements = elements;
        this.types = types;
        this.files = files;
        this.positions = positions;
        this.report = report;
    }

    void check(RoundEnvironment round, Collection<JavaType> models) {
        for (String annotation : ANNOTATIONS) {
            TypeElement type = elements.getTypeElement(Annotated.PACKAGE + "." + annotation);
            if (type != null) {
                for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(type))) {
                    check(method, annotation, models);
                }
            }
        }
    }

    private void check(ExecutableElement method, String annotation, Collection<JavaType> models) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return;
        }
        boolean isInterface = owner.getKind() == ElementKind.INTERFACE;
        boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
        if (!isInterface && Annotated.on(owner, "Model").isPresent()) {
            return; // That the model is no interface is the mistake, and it has been reported.
        }
        if (new Unresolved(Set.of(), files).isOn(owner)) {
            return; // It may be a model.
        }
        if (isInterface
                && isAbstract
                && (!method.getParameters().isEmpty() || isPartOfModel(owner, annotation, models))) {
            return;
        }
        Place place = Place.of(SourceNames.of(owner)).member(SourceNames.of(method));
        positions.put(place, method);
        report.add(
                Problem.MISPLACED,
                place.annotation(annotation),
                annotation,
                isInterface && isAbstract
                        ? owner.getSimpleName() + " has no @Model."
                        : SourceNames.of(method) + (isInterface ? " has a body." : " is in no interface."));
    }

    // What is common to models may be in an interface of its own; for associations one of the models must be here, as
    // it is far likelier that @Model was forgotten.
    private boolean isPartOfModel(TypeElement owner, String annotation, Collection<JavaType> models) {
        if (!AssociationTypes.ANNOTATIONS.contains(annotation)) {
            return true;
        }
        return models.stream()
                .map(model -> elements.getTypeElement(model.qualifiedName()))
                .anyMatch(model ->
                        model != null && types.isSubtype(types.erasure(model.asType()), types.erasure(owner.asType())));
    }
}
