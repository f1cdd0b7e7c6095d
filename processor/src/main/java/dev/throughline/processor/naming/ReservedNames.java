package dev.throughline.processor.naming;

import java.util.Set;

/**
 * The names that generated records and tables keep for themselves. What they inherit from jOOQ is that of 3.19 to 3.21
 * together, as a fixed list, so that the same source compiles with each of them.
 */
public final class ReservedNames {

    private static final Set<String> RECORD = Set.of(
            "changed",
            "clone",
            "configuration",
            "copy",
            "create",
            "dataTypes",
            "delete",
            "detach",
            "fieldStream",
            "fields",
            "fieldsIncludingHidden",
            "fieldsRow",
            "finalize",
            "format",
            "formatCSV",
            "formatChart",
            "formatHTML",
            "formatInsert",
            "formatJSON",
            "formatXML",
            "getClass",
            "getQualifier",
            "getSQLTypeName",
            "getTable",
            "hashCode",
            "insert",
            "internalFieldsRow",
            "intoArray",
            "intoList",
            "intoMap",
            "intoResultSet",
            "intoStream",
            "intoXML",
            "key",
            "merge",
            "modified",
            "notify",
            "notifyAll",
            "original",
            "refresh",
            "reset",
            "resetChangedOnNotNull",
            "resetTouchedOnNotNull",
            "size",
            "store",
            "toData",
            "toString",
            "touched",
            "types",
            "update",
            "valuesRow",
            "wait");

    private static final Set<String> TABLE = Set.of(
            "aliased",
            "asMultiset",
            "asTable",
            "asterisk",
            "clone",
            "configuration",
            "create",
            "dataTypes",
            "fieldStream",
            "fields",
            "fieldsIncludingHidden",
            "fieldsRow",
            "finalize",
            "getCatalog",
            "getChecks",
            "getClass",
            "getComment",
            "getCommentPart",
            "getDataType",
            "getIdentity",
            "getIndexes",
            "getKeys",
            "getName",
            "getOptions",
            "getPackage",
            "getParameters",
            "getPrimaryKey",
            "getQualifiedName",
            "getQualifier",
            "getRecordTimestamp",
            "getRecordType",
            "getRecordVersion",
            "getReferences",
            "getSchema",
            "getTableType",
            "getTriggers",
            "getUniqueKeys",
            "getUnqualifiedName",
            "hashCode",
            "newRecord",
            "notify",
            "notifyAll",
            "recordType",
            "rowid",
            "timestamps",
            "toString",
            "types",
            "wait",
            "withOrdinality",
            "createRecord");

    private static final Set<String> REPOSITORY = Set.of(
            "delete",
            "deleteAll",
            "deleteAllById",
            "deleteBy",
            "deleteById",
            "equals",
            "existsBy",
            "existsById",
            "findAllById",
            "findBy",
            "findById",
            "getOrCreateById",
            "insert",
            "insertAll",
            "save",
            "saveAll",
            "update",
            "updateAll",
            "with");

    // A field called DSL would hide jOOQ's class in the table that has it.
    private static final Set<String> CONSTANTS = Set.of("PRIMARY_KEY", "DSL");

    private ReservedNames() {}

    /** Returns whether a record cannot have a method of its own with this name and no parameters. */
    public static boolean ofRecord(String method) {
        return RECORD.contains(method);
    }

    /** Returns whether a table cannot have a method of its own with this name and no parameters. */
    public static boolean ofTable(String method) {
        return TABLE.contains(method);
    }

    /**
     * Returns whether every repository has a method of this name that takes one argument: where another one takes a model
     * or an id, the static type of the argument would decide what a call does.
     */
    public static boolean ofRepository(String method) {
        return REPOSITORY.contains(method);
    }

    /** Returns a name for the constant that holds a table. */
    public static String tableConstant(Words words) {
        return constant(words.constant(), "");
    }

    /** Returns a name for another constant of a table class, one that is not taken yet. */
    public static String constant(String name, String tableConstant) {
        String free = CONSTANTS.contains(name) ? name + "_" : name;
        return free.equals(tableConstant) ? free + "_" : free;
    }
}
