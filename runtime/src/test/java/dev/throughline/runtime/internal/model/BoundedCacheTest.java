package dev.throughline.runtime.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatWasMadeIsFoundAgain() {
        BoundedCache<String, Integer> cache = new BoundedCache<>(2);
        assertThat(cache.get("a", made::incrementAndGet)).isEqualTo(1);
        assertThat(cache.get("a", made::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void pastTheLimitSomethingElseIsForgotten() {
        BoundedCache<Integer, Integer> cache = new BoundedCache<>(10);
        for (int i = 0; i < 1_000; i++) {
            cache.get(i, made::incrementAndGet);
            int before = made.get();
            cache.get(i, made::incrementAndGet);
            assertThat(made).as("the newest is kept").hasValue(before);
        }
        int before = made.get();
        for (int i = 0; i < 1_000; i++) {
            cache.get(i, made::incrementAndGet);
        }
        assertThat(made.get() - before).isGreaterThanOrEqualTo(990);
    }
}
