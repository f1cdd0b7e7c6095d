package dev.throughline.processor.render;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.throughline.processor.model.JavaType;
import dev.throughline.processor.model.ValueType;

/** The types that generated code mentions. */
final class Types {

    static final ClassName PARENT_ASSOCIATION = runtime("ParentAssociation");
    static final ClassName LINK_ASSOCIATION = runtime("LinkAssociation");
    static final ClassName COLUMN_TYPES = schema("ColumnTypes");
    static final ClassName CHILDREN_ASSOCIATION = runtime("ChildrenAssociation");
    static final ClassName CHILD_ASSOCIATION = runtime("ChildAssociation");
    static final ClassName IDS = codegen("Ids");
    static final ClassName KEY_TYPE = codegen("KeyType");
    static final ClassName LINK_CHANGES = runtime("LinkChanges");
    static final ClassName LINK_OPTIONS = codegen("LinkOptions");
    static final ClassName MODEL_RECORD = runtime("ModelRecord");
    static final ClassName MODEL_TABLE = runtime("ModelTable");
    static final ClassName NOT_LOADED = runtime("NotLoadedException");
    static final ClassName REFERENCE_OPTIONS = codegen("ReferenceOptions");
    static final ClassName REPOSITORY = runtime("Repository");
    static final ClassName ROW_READER = codegen("RowReader");
    static final ClassName SCHEMA_DEFINITION = schema("SchemaDefinition");
    static final ClassName TABLE_DEFINITION = schema("TableDefinition");
    static final ClassName ACTION = TABLE_DEFINITION.nestedClass("Action");
    static final ClassName TABLE_KEYS = schema("TableKeys");
    static final ClassName TARGET_NOT_FOUND = runtime("LinkTargetNotFoundException");
    static final ClassName TARGET_QUERY = runtime("TargetQuery");
    static final ClassName TIMESTAMPS = codegen("Timestamps");

    static final ClassName CONDITION = jooq("Condition");
    static final ClassName CONFIGURATION = jooq("Configuration");
    static final ClassName DSL = ClassName.get("org.jooq.impl", "DSL");
    static final ClassName DSL_CONTEXT = jooq("DSLContext");
    static final ClassName FOREIGN_KEY = jooq("ForeignKey");
    static final ClassName INDEX = jooq("Index");
    static final ClassName INVERSE_FOREIGN_KEY = jooq("InverseForeignKey");
    static final ClassName NAME = jooq("Name");
    static final ClassName PATH = jooq("Path");
    static final ClassName RECORD = jooq("Record");
    static final ClassName SQL_DATA_TYPE = ClassName.get("org.jooq.impl", "SQLDataType");
    static final ClassName SQL_DIALECT = jooq("SQLDialect");
    static final ClassName TABLE = jooq("Table");
    static final ClassName TABLE_FIELD = jooq("TableField");
    static final ClassName UNIQUE_KEY = jooq("UniqueKey");

    static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
    static final ClassName COLLECTION = ClassName.get("java.util", "Collection");
    static final ClassName COLLECTIONS = ClassName.get("java.util", "Collections");
    static final ClassName LIST = ClassName.get("java.util", "List");
    static final ClassName CONSUMER = ClassName.get("java.util.function", "Consumer");
    static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");
    static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
    static final ClassName UNARY_OPERATOR = ClassName.get("java.util.function", "UnaryOperator");

    private static final String ARRAY = "[]";

    private Types() {}

    /** Returns a class by its name. */
    static ClassName of(JavaType type) {
        String[] names = type.name().split("\\.", -1);
        ClassName name = ClassName.get(type.packageName(), names[0]);
        for (int i = 1; i < names.length; i++) {
            name = name.nestedClass(names[i]);
        }
        return name;
    }

    /** Returns the type of a value where it may be null. */
    static TypeName boxed(ValueType type) {
        return id(type.type());
    }

    /** Returns the type of a value as the property declares it. */
    static TypeName declared(ValueType type) {
        return type.primitive() ? boxed(type).unbox() : boxed(type);
    }

    /** Returns the type of an id, which for a key of one column is that of the column. */
    static TypeName id(JavaType type) {
        if (!type.name().endsWith(ARRAY)) {
            return of(type);
        }
        String element = type.name().substring(0, type.name().length() - ARRAY.length());
        return ArrayTypeName.of(
                type.packageName().isEmpty() ? TypeName.BYTE : of(new JavaType(type.packageName(), element)));
    }

    /** Returns a collection whose elements may be of any implementation of the type. */
    static TypeName collectionOfAny(TypeName type) {
        return ParameterizedTypeName.get(COLLECTION, WildcardTypeName.subtypeOf(type));
    }

    /** Returns a generic type with its arguments. */
    static ParameterizedTypeName generic(ClassName type, TypeName... arguments) {
        return ParameterizedTypeName.get(type, arguments);
    }

    /** Returns a class of the runtime. */
    static ClassName runtime(String name) {
        return ClassName.get("dev.throughline.runtime", name);
    }

    private static ClassName codegen(String name) {
        return ClassName.get("dev.throughline.runtime.codegen", name);
    }

    private static ClassName schema(String name) {
        return ClassName.get("dev.throughline.runtime.schema", name);
    }

    private static ClassName jooq(String name) {
        return ClassName.get("org.jooq", name);
    }
}
