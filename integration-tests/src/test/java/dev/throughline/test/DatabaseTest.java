package dev.throughline.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the test class once for each {@link DatabaseKind} and {@link Mode} that it takes, on a fresh {@link Database} that its
 * constructor and its methods can take as a parameter. {@link Database#once} is the place to create its tables.
 *
 * <p>The system property {@code throughline.databases} (such as {@code h2,sqlite}) names fewer databases, for quick
 * runs while something is being written.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(DatabaseExtension.class)
public @interface DatabaseTest {

    /** Tells whether it runs in {@link Mode#CONSERVATIVE}, too, where the number of statements is another. */
    boolean conservative() default false;
}
