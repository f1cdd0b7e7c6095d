package dev.throughline.processor.render;

import dev.throughline.processor.model.ReferredKey;

/** What the key that an association knows a row by is called in Javadoc: its id, or the property that stands for it. */
final class KeyWords {

    private final String one;

    KeyWords(ReferredKey key) {
        this.one = key.property().map(Nouns::words).orElse("id");
    }

    /** Returns what one is called, {@code id}. */
    String one() {
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
