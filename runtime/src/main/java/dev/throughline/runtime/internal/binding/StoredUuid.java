package dev.throughline.runtime.internal.binding;

import dev.throughline.runtime.internal.value.NullableConverter;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.impl.SQLDataType;

/** How a UUID is stored in a column whose type has a name: as sixteen bytes, or as its text, which a {@code uuid} takes, too. */
public final class StoredUuid {

    private static final int BYTES = 16;

    private static final int LETTERS = 36;

    private static final Pattern OF_BYTES = Pattern.compile("binary|blob|bytea|raw");

    private StoredUuid() {}

    /** Gives the binding of a column of a type. */
    public static ExactBinding<?, UUID> in(String type) {
        if (OF_BYTES.matcher(type.toLowerCase(Locale.ROOT)).find()) {
            return new ExactBinding<>(
                    SQLDataType.VARBINARY(BYTES),
                    new NullableConverter<>(byte[].class, UUID.class, StoredUuid::ofBytes, StoredUuid::bytes));
        }
        return new ExactBinding<>(
                SQLDataType.VARCHAR(LETTERS),
                new NullableConverter<>(String.class, UUID.class, UUID::fromString, UUID::toString));
    }

    public static UUID ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(bytes.length + " bytes are no UUID, which has " + BYTES);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    public static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
