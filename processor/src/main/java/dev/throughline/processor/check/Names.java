package dev.throughline.processor.check;

/** Shortens names for messages. */
final class Names {

    private Names() {}

    /** Returns a type's name without its package. */
    static String brief(String source) {
        return source.substring(source.lastIndexOf('.') + 1);
    }
}
