package dev.throughline.runtime.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PairOrderTest {

    @Test
    void numbersAreOrderedByValue() {
        assertThat(compare(9L, 10L)).isNegative();
        assertThat(compare(10L, 10L)).isZero();
    }

    @Test
    void textsAreOrderedByCodePointAndNotByUtf16Unit() {
        String rare = "\uD83D\uDE00";
        String common = "\uFF21";
        assertThat(rare.compareTo(common)).isNegative();
        assertThat(compare(rare, common)).isPositive();
    }

    @Test
    void uuidsAreOrderedAsUnsignedNumbers() {
        UUID high = new UUID(-1, 0);
        UUID low = new UUID(1, 0);
        assertThat(high.compareTo(low)).isNegative();
        assertThat(compare(high, low)).isPositive();
        assertThat(compare(new UUID(1, -1), new UUID(1, 1))).isPositive();
    }

    @Test
    void theFirstColumnThatDiffersDecides() {
        assertThat(PairOrder.compare(new Object[] {1, "b"}, new Object[] {1, "a"}))
                .isPositive();
        assertThat(PairOrder.compare(new Object[] {1, "b"}, new Object[] {2, "a"}))
                .isNegative();
    }

    private static int compare(Object first, Object second) {
        return PairOrder.compare(new Object[] {first}, new Object[] {second});
    }
}
