package blog;

/** Who sees a tag. */
public enum Visibility {
    PUBLIC,
    HIDDEN
}
