package dev.throughline.test;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.Constants;
import org.junit.jupiter.api.Test;

/** That the tests run on the jOOQ that the build says. */
class JooqVersionTest {

    @Test
    void the_version_is_the_one_that_was_asked_for() throws ReflectiveOperationException {
        // By reflection: javac copies the constant's value into this class.
        assertThat(Constants.class.getField("FULL_VERSION").get(null))
                .isEqualTo(System.getProperty("throughline.expectedJooqVersion"));
    }
}
