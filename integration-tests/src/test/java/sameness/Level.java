package sameness;

/** What a grade is. */
public enum Level {
    LOW,
    HIGH,
    TOP
}
