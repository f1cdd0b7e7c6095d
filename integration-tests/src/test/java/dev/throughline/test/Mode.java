package dev.throughline.test;

/** The two ways in which the runtime sends statements. */
public enum Mode {
    /** An ExecuteListener is registered: everything runs through jOOQ's queries. */
    LISTENING("listening"),
    /** Nothing listens: the runtime may send its statements straight to the connection. */
    DIRECT("direct");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
