package dev.throughline.processor.model.schema;

import dev.throughline.processor.model.declared.JavaType;
import java.util.List;

/**
 * The tables of one package.
 *
 * @param type the generated class that holds them
 * @param visible whether it is public
 * @param tables the tables, each after those that it refers to
 * @param after the classes of other packages whose tables these refer to
 * @param origins the models whose change can change it
 * @param memberTypes the simple names of the types that its models declare or inherit
 */
public record PackageTables(
        JavaType type,
        boolean visible,
        List<Table> tables,
        List<JavaType> after,
        List<JavaType> origins,
        List<String> memberTypes) {

    public PackageTables {
        tables = List.copyOf(tables);
        after = List.copyOf(after);
        origins = List.copyOf(origins);
        memberTypes = List.copyOf(memberTypes);
    }
}
