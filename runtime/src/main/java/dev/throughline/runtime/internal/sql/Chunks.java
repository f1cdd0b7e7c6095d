package dev.throughline.runtime.internal.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts lists into parts that fit into one statement. */
public final class Chunks {

    private Chunks() {}

    /** Gives the parts, as views of the list. */
    public static <E> List<List<E>> of(List<E> list, int size) {
        List<List<E>> chunks = new ArrayList<>(list.size() / size + 1);
        for (int from = 0; from < list.size(); from += size) {
            chunks.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return chunks;
    }
}
