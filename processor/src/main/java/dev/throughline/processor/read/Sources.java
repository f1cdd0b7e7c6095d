package dev.throughline.processor.read;

import dev.throughline.processor.model.declared.JavaType;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The types that are compiled from source, gathered round by round. */
public final class Sources {

    private final Set<JavaType> types = new TreeSet<>();
    private final Set<JavaType> newest = new TreeSet<>();

    /** Adds the types of a round. */
    public void add(RoundEnvironment round) {
        newest.clear();
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                newest.add(SourceNames.of(type));
            }
        }
        types.addAll(newest);
    }

    /** Returns the types that the last round added, without those nested in others. */
    public Collection<JavaType> newest() {
        return newest;
    }

    /** Returns the types, without those nested in others. */
    public Collection<JavaType> types() {
        return types;
    }

    /** Returns whether an element comes from source. */
    boolean contain(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() instanceof TypeElement around) {
            outermost = around;
        }
        return outermost instanceof TypeElement type && types.contains(SourceNames.of(type));
    }
}
