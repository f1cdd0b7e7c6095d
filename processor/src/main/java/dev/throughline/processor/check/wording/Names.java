package dev.throughline.processor.check.wording;

/** Shortens names for messages. */
public final class Names {

    private Names() {}

    /** Returns a type's name without its package. */
    public static String brief(String source) {
        return source.substring(source.lastIndexOf('.') + 1);
    }
}
