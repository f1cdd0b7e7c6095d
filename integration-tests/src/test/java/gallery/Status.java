package gallery;

/** Whether a work may be shown. */
public enum Status {
    SHOWN,
    STORED
}
