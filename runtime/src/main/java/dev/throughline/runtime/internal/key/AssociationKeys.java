package dev.throughline.runtime.internal.key;

import dev.throughline.runtime.codegen.KeyType;
import java.util.List;
import org.jooq.Field;

/**
 * The keys of an association: those of its two ends, and the columns of the rows between them that hold these.
 *
 * @param <K> the target's id
 * @param source the source's columns that the rows refer to
 * @param toSource the columns of the rows that hold the source's key
 * @param target the target's columns that the rows refer to
 * @param toTarget the columns of the rows that hold the target's key
 */
public record AssociationKeys<K>(
        KeyColumns<?> source, KeyColumns<?> toSource, KeyColumns<K> target, KeyColumns<K> toTarget) {

    /** Gives the keys of an association whose rows are apart from both of its ends. */
    public static <K> AssociationKeys<K> of(
            KeyType<?> sourceType,
            List<? extends Field<?>> source,
            List<? extends Field<?>> toSource,
            KeyType<K> targetType,
            List<? extends Field<?>> target,
            List<? extends Field<?>> toTarget) {
        return new AssociationKeys<>(
                new KeyColumns<>(sourceType, source),
                new KeyColumns<>(sourceType, toSource),
                new KeyColumns<>(targetType, target),
                new KeyColumns<>(targetType, toTarget));
    }

    /** Gives the keys of an association whose rows are the targets, which are known by the given columns. */
    public static <K> AssociationKeys<K> ofTargets(
            KeyType<?> sourceType,
            List<? extends Field<?>> source,
            List<? extends Field<?>> toSource,
            KeyType<K> targetType,
            List<? extends Field<?>> target) {
        KeyColumns<K> key = new KeyColumns<>(targetType, target);
        return new AssociationKeys<>(
                new KeyColumns<>(sourceType, source), new KeyColumns<>(sourceType, toSource), key, key);
    }
}
