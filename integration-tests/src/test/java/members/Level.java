package members;

/** How much a member may do. */
public enum Level {
    /** Look. */
    GUEST,
    /** Take part. */
    FULL
}
