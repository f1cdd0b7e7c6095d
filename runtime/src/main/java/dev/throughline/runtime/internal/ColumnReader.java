package dev.throughline.runtime.internal;

import dev.throughline.runtime.RowReader;
import org.jspecify.annotations.Nullable;

/** Reads one column of the current row, whatever its type. */
@FunctionalInterface
interface ColumnReader {

    @Nullable
    Object read(RowReader row, int index);
}
