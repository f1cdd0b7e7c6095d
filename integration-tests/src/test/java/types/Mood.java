package types;

/** A property type. */
public enum Mood {
    /** As it says. */
    HAPPY,
    /** With a body of its own, so that its class is not the enum's. */
    SLEEPY {
        @Override
        public String toString() {
            return "zzz";
        }
    }
}
