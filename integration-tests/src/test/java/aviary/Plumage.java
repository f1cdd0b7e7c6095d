package aviary;

/** Values of an enum type of the database. */
public enum Plumage {
    PLAIN,
    BRIGHT
}
