package dev.throughline.processor.render.javadoc;

import dev.throughline.processor.model.schema.ReferredKey;

/** What the key that an association knows a row by is called in Javadoc: its id, or the property that stands for it. */
public final class KeyWords {

    private final String one;

    public KeyWords(ReferredKey key) {
        this.one = key.property().map(Nouns::words).orElse("id");
    }

    /** Returns what one is called, {@code id}. */
    public String one() {
        return one;
    }

    /** Returns what several are called, {@code ids}. */
    String many() {
        return one + (one.endsWith("s") ? "es" : "s");
    }

    /** Returns what to do about a row without one. */
    String remedy() {
        return one.equals("id") ? "insert it first" : "set it first";
    }
}
