package dev.throughline.test;

/** The ways in which the runtime sends statements. */
public enum Mode {
    /** An ExecuteListener is registered: everything runs through jOOQ's queries. */
    LISTENING("listening"),
    /** Nothing listens: the runtime may send its statements straight to the connection. */
    DIRECT("direct"),
    /**
     * With the statements for databases that the runtime does not know, only for classes that ask for it: {@link
     * DatabaseTest#conservative}.
     */
    CONSERVATIVE("conservative");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
