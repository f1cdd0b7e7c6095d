package dev.throughline.runtime;

/** Thrown by an accessor that gives what was loaded, when it was not. Such an accessor never queries. */
public final class NotLoadedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception with a message that says how to load what is missing. */
    public NotLoadedException(String message) {
        super(message);
    }
}
