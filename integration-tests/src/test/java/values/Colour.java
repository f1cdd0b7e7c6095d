package values;

/** A colour, stored by its own number and not by name. */
public enum Colour {
    RED(7),
    BLUE(9);

    private final int number;

    Colour(int number) {
        this.number = number;
    }

    static Colour of(int number) {
        for (Colour colour : values()) {
            if (colour.number == number) {
                return colour;
            }
        }
        throw new IllegalArgumentException("No colour has the number " + number);
    }

    int number() {
        return number;
    }
}
