package dev.throughline.runtime.internal.value;

import dev.throughline.runtime.codegen.RowReader;
import org.jspecify.annotations.Nullable;

/** Reads one column of the current row, whatever its type. */
@FunctionalInterface
public interface ColumnReader {

    @Nullable
    Object read(RowReader row, int index);
}
