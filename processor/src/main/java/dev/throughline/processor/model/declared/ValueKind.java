package dev.throughline.processor.model.declared;

/** The kinds of value that a column can hold. */
public enum ValueKind {
    BOOLEAN,
    BYTE,
    SHORT,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE,
    CHARACTER,
    STRING,
    BIG_DECIMAL,
    BIG_INTEGER,
    BYTES,
    LOCAL_DATE,
    LOCAL_TIME,
    LOCAL_DATE_TIME,
    INSTANT,
    OFFSET_DATE_TIME,
    UUID,
    JSON,
    JSONB,
    ENUM,
    ARRAY;

    /** Returns whether a column of this kind can have a length. */
    public boolean hasLength() {
        return this == STRING || this == BYTES || this == ENUM;
    }

    /** Returns whether a column of this kind can have a precision. */
    public boolean hasPrecision() {
        return this == BIG_DECIMAL || this == BIG_INTEGER;
    }

    /** Returns whether a column of this kind can have a scale. */
    public boolean hasScale() {
        return this == BIG_DECIMAL;
    }

    /** Returns whether the type of a column of this kind can be called something else in the database. */
    public boolean canBeNamed() {
        return this != BYTES && this != JSON && this != JSONB;
    }

    /** Returns whether the databases and Java agree on which values of this kind are the same, so that it can be a key. */
    public boolean canBeKey() {
        return this != FLOAT && this != DOUBLE && this != BYTES && this != JSON && this != JSONB && this != ARRAY;
    }

    /** Returns whether the databases that have arrays, and their drivers, keep values of this kind as elements of one. */
    public boolean canBeElement() {
        return switch (this) {
            case BOOLEAN, SHORT, INTEGER, LONG, FLOAT, DOUBLE, STRING, BIG_DECIMAL, BIG_INTEGER, LOCAL_DATE, UUID ->
                true;
            case BYTE,
                    CHARACTER,
                    BYTES,
                    LOCAL_TIME,
                    LOCAL_DATE_TIME,
                    INSTANT,
                    OFFSET_DATE_TIME,
                    JSON,
                    JSONB,
                    ENUM,
                    ARRAY -> false;
        };
    }

    /** Returns whether the database can make values of this kind by counting. */
    public boolean canBeGenerated() {
        return this == LONG || this == INTEGER || this == SHORT;
    }
}
