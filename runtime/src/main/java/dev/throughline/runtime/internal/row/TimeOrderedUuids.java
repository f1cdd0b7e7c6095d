package dev.throughline.runtime.internal.row;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keys that are made without the database: UUIDs of version 7 (RFC 9562), which begin with the time. What is inserted
 * one after the other stands together in an index, unlike keys of chance alone, of which each is somewhere else.
 */
final class TimeOrderedUuids {

    /** The milliseconds since 1970 and a counter within one, which goes on into the next where there are very many. */
    private static final AtomicLong LAST = new AtomicLong();

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER = (1L << COUNTER_BITS) - 1;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedUuids() {}

    /** Makes a key that is greater, as the databases compare them, than all that this process has made. */
    static UUID next() {
        return at(System.currentTimeMillis(), RANDOM.nextLong());
    }

    static UUID at(long millis, long random) {
        long next = LAST.accumulateAndGet(millis << COUNTER_BITS, (last, now) -> Math.max(last + 1, now));
        long high = (next >>> COUNTER_BITS) << 16 | VERSION | (next & COUNTER);
        return new UUID(high, random >>> 2 | VARIANT);
    }
}
