package lab;

/** How good a reading is. */
public enum Grade {
    FAIR,
    EXCELLENT
}
