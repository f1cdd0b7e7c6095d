package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface as a model: one row of a table.
 *
 * <p>For {@code interface Pug} the processor generates, in the same package, {@code PugTable}, {@code PugRecord} and
 * {@code PugRepository}, and adds the table to the package's {@code Tables}.
 *
 * <p>Each abstract method without parameters is a property, named as in a Java record ({@code name()}); where all
 * of them are named as in a bean ({@code getName()}, {@code isGood()}), the properties are named without the prefix.
 * Associations are always named as in a record. Default and static methods are left alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {

    /** The table's name; the interface's name in the build's naming ({@code snake_case}) if empty. */
    String table() default "";

    /** The schema of the table; the connection's own if empty. */
    String schema() default "";
}
