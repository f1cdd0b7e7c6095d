package dev.throughline.processor.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the constraints and indexes of a table. */
public final class ConstraintNames {

    /** The longest name that PostgreSQL keeps; the other databases keep longer ones. */
    static final int LIMIT = 63;

    private static final int HASH_BYTES = 4;

    private ConstraintNames() {}

    public static String primaryKey(String table) {
        return limited("pk_" + table);
    }

    public static String foreignKey(String table, List<String> columns) {
        return named("fk", table, columns);
    }

    public static String uniqueKey(String table, List<String> columns) {
        return named("uq", table, columns);
    }

    public static String index(String table, List<String> columns) {
        return named("ix", table, columns);
    }

    private static String named(String prefix, String table, List<String> columns) {
        return limited(Stream.concat(Stream.of(prefix, table), columns.stream()).collect(Collectors.joining("_")));
    }

    // The limit counts bytes. A long name keeps its start, for people, and gets a hash of the whole, to stay unique.
    private static String limited(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LIMIT) {
            return name;
        }
        String hash = "_" + hash(name);
        String start = name;
        while (start.getBytes(StandardCharsets.UTF_8).length > LIMIT - hash.length()) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + hash;
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
