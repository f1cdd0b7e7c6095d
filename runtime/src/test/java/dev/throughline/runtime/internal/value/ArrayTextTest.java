package dev.throughline.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jooq.exception.DataTypeException;
import org.junit.jupiter.api.Test;

class ArrayTextTest {

    @Test
    void textsComeBackAsTheyWereSent() {
        String[] texts = {"", "a", "b c", "NULL", "null", "a,b", "{x}", "quo\"te", "back\\slash", " padded "};
        assertThat(ArrayText.read(UntypedArray.of(texts), String.class)).isEqualTo(texts);
    }

    @Test
    void aNullIsNoText() {
        assertThat(ArrayText.read("{NULL,\"NULL\"}", String.class)).containsExactly(null, "NULL");
        assertThat(ArrayText.read("{}", String.class)).isEmpty();
    }

    @Test
    void numbersAndDatesAreReadByTheirType() {
        assertThat(ArrayText.read("{1,-2}", Integer.class)).isEqualTo(new Integer[] {1, -2});
        assertThat(ArrayText.read("{t,f,NULL}", Boolean.class)).isEqualTo(new Boolean[] {true, false, null});
        assertThat(ArrayText.read("{2026-02-28,\"0044-03-15 BC\",infinity}", LocalDate.class))
                .containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(-43, 3, 15), LocalDate.MAX);
    }

    @Test
    void anArrayMayBeginElsewhere() {
        assertThat(ArrayText.read("[0:1]={3,4}", Long.class)).isEqualTo(new Long[] {3L, 4L});
    }

    @Test
    void severalDimensionsAreRefused() {
        assertThatThrownBy(() -> ArrayText.read("{{1},{2}}", Integer.class))
                .isInstanceOf(DataTypeException.class)
                .hasMessageContaining("more than one dimension");
    }
}
