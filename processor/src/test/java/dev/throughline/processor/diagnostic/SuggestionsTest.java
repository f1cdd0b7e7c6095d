package dev.throughline.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    @Test
    void proposesWhatIsNear() {
        assertThat(Suggestions.sentence("frends", List.of("pugs", "friends"))).isEqualTo(" Did you mean \"friends\"?");
    }

    @Test
    void proposesNothingThatIsFar() {
        assertThat(Suggestions.near("toys", List.of("friends"))).isEmpty();
    }

    @Test
    void listsAFewThatAreFar() {
        assertThat(Suggestions.sentence("toys", List.of("pugs", "friends")))
                .isEqualTo(" Known here: \"friends\", \"pugs\".");
        assertThat(Suggestions.sentence("toys", List.of("aaaa", "bbbb", "cccc", "dddd")))
                .isEmpty();
    }

    @Test
    void countsLettersPutInTakenOutAndChanged() {
        assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Suggestions.distance("", "pug")).isEqualTo(3);
        assertThat(Suggestions.distance("Pug", "pug")).isZero();
    }
}
