package dev.throughline.runtime.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes ids from the arguments of generated accessors, and says what is wrong with those that have none. */
@SuppressWarnings("exports") // A compiler that does not have JSpecify's annotations ignores them.
public final class Ids {

    private Ids() {}

    /**
     * Gives the id of a model.
     *
     * @param name the parameter's name, for the message
     * @throws NullPointerException if the model is null
     * @throws IllegalArgumentException if it has no id
     */
    public static <M, K> K of(String name, @Nullable M model, Function<? super M, ? extends @Nullable K> id) {
        K key = id.apply(Objects.requireNonNull(model, name));
        if (key == null) {
            throw withoutId(name);
        }
        return key;
    }

    /**
     * Gives the value of the property by which an association knows a model.
     *
     * @param name the parameter's name, for the message
     * @param property the property's name, for the message
     * @throws NullPointerException if the model is null
     * @throws IllegalArgumentException if the property is null
     */
    public static <M, K> K of(
            String name, @Nullable M model, Function<? super M, ? extends @Nullable K> value, String property) {
        K key = value.apply(Objects.requireNonNull(model, name));
        if (key == null) {
            throw without(property, name);
        }
        return key;
    }

    /**
     * Gives the id of a model, or null if there is no model.
     *
     * @param name the parameter's name, for the message
     * @throws IllegalArgumentException if the model has no id
     */
    public static <M, K> @Nullable K orNull(
            String name, @Nullable M model, Function<? super M, ? extends @Nullable K> id) {
        return model == null ? null : Ids.<M, K>of(name, model, id);
    }

    /**
     * Gives the value of the property by which an association knows a model, or null if there is no model.
     *
     * @param name the parameter's name, for the message
     * @param property the property's name, for the message
     * @throws IllegalArgumentException if the property is null
     */
    public static <M, K> @Nullable K orNull(
            String name, @Nullable M model, Function<? super M, ? extends @Nullable K> value, String property) {
        return model == null ? null : Ids.<M, K>of(name, model, value, property);
    }

    /**
     * Gives the ids of models, in their order.
     *
     * @param name the parameter's name, for the message
     * @throws NullPointerException if the collection or one of the models is null
     * @throws IllegalArgumentException if one of the models has no id
     */
    public static <M, K> List<K> ofAll(
            String name, @Nullable Collection<? extends M> models, Function<? super M, ? extends @Nullable K> id) {
        return all(name, models, id, Ids::withoutId);
    }

    /**
     * Gives the values of the property by which an association knows models, in their order.
     *
     * @param name the parameter's name, for the message
     * @param property the property's name, for the message
     * @throws NullPointerException if the collection or one of the models is null
     * @throws IllegalArgumentException if the property of one of the models is null
     */
    public static <M, K> List<K> ofAll(
            String name,
            @Nullable Collection<? extends M> models,
            Function<? super M, ? extends @Nullable K> value,
            String property) {
        return all(name, models, value, model -> without(property, model));
    }

    private static <M, K> List<K> all(
            String name,
            @Nullable Collection<? extends M> models,
            Function<? super M, ? extends @Nullable K> id,
            Function<String, IllegalArgumentException> missing) {
        Collection<? extends M> given = Objects.requireNonNull(models, name);
        List<K> ids = new ArrayList<>(given.size());
        for (M model : given) {
            if (model == null) {
                throw new NullPointerException(name + "[" + ids.size() + "]");
            }
            K key = id.apply(model);
            if (key == null) {
                throw missing.apply(name + "[" + ids.size() + "]");
            }
            ids.add(key);
        }
        return ids;
    }

    private static IllegalArgumentException without(String property, String name) {
        return new IllegalArgumentException(name + " has no " + property + ": set it first");
    }

    private static IllegalArgumentException withoutId(String name) {
        return new IllegalArgumentException(name + " has no id: insert it first");
    }
}
