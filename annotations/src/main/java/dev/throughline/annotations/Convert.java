package dev.throughline.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a property of a type of your own by a converter of jOOQ's.
 *
 * <pre>{@code
 * @Convert(MoneyConverter.class)   // implements org.jooq.Converter<BigDecimal, Money>
 * Money price();
 * }</pre>
 *
 * <p>The column has the type that the converter converts from, and takes {@link Column}'s length, precision and default
 * value in its form. Conditions and records have the property's type. As everywhere in jOOQ the converter is asked for
 * {@code null} too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Convert {

    /**
     * The converter: a class that implements {@code org.jooq.Converter}, of which the property has the second type, and
     * that can be made without arguments.
     */
    Class<?> value();
}
