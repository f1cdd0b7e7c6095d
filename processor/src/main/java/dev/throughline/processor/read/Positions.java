package dev.throughline.processor.read;

import dev.throughline.processor.diagnostic.Printer.Position;
import dev.throughline.processor.model.declared.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which elements the places of this round's models are. Elements differ from round to round, so this lives for one. */
final class Positions {

    private final Sources sources;
    private final Map<Place, Element> elements = new HashMap<>();

    Positions(Sources sources) {
        this.sources = sources;
    }

    /** Remembers the element of a place. */
    void put(Place place, Element element) {
        elements.put(place, element);
    }

    /** Returns whether an element is compiled now, so that problems can be told where it is. */
    boolean contain(Element element) {
        return sources.contain(element);
    }

    /** Returns where to print a problem of a place. */
    Position of(Place place) {
        Element type = elements.get(Place.of(place.type()));
        Element element = elements.getOrDefault(Place.of(place.type()).member(place.member()), type);
        if (element == null) {
            return new Position(null, null, null, "");
        }
        if (!contain(element)) {
            // The compiler prints no file for what comes from a jar; the model that inherits it is one.
            return new Position(type, null, null, "[" + inherited(element) + "] ");
        }
        Optional<Annotated> annotation =
                place.annotation().isEmpty() ? Optional.empty() : Annotated.on(element, place.annotation());
        Optional<AnnotationValue> value = annotation.flatMap(found -> found.value(place.attribute()));
        return new Position(element, annotation.map(Annotated::mirror).orElse(null), value.orElse(null), "");
    }

    private static String inherited(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner
                ? owner.getQualifiedName() + "." + member.getSimpleName()
                : member.getSimpleName().toString();
    }
}
