package lending;

/** What a movie is suited for, a type of the database's. */
public enum Rating {
    ALL,
    SIX,
    TWELVE,
    SIXTEEN
}
