package dev.throughline.sample.pugs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JooqVersionTest {

    /** The constant is read by reflection, because the compiler would copy the value that it saw into this class. */
    @Test
    void testsRunOnTheJooqThatTheBuildWasAskedFor() throws ReflectiveOperationException {
        Object version =
                Class.forName("org.jooq.Constants").getField("FULL_VERSION").get(null);

        assertThat(version).isEqualTo(System.getProperty("throughline.expectedJooqVersion"));
    }
}
