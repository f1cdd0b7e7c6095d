package dev.throughline.processor.render.vocabulary;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.throughline.processor.model.declared.JavaType;
import dev.throughline.processor.model.declared.ValueType;

/** The types that generated code mentions. */
public final class Types {

    public static final ClassName PARENT_ASSOCIATION = runtime("ParentAssociation");
    public static final ClassName LINK_ASSOCIATION = runtime("LinkAssociation");
    public static final ClassName COLUMN_TYPES = schema("ColumnTypes");
    public static final ClassName CHILDREN_ASSOCIATION = runtime("ChildrenAssociation");
    public static final ClassName CHILD_ASSOCIATION = runtime("ChildAssociation");
    public static final ClassName IDS = codegen("Ids");
    public static final ClassName KEY_TYPE = codegen("KeyType");
    public static final ClassName LINK_CHANGES = runtime("LinkChanges");
    public static final ClassName LINK_OPTIONS = codegen("LinkOptions");
    public static final ClassName MODEL_RECORD = runtime("ModelRecord");
    public static final ClassName MODEL_TABLE = runtime("ModelTable");
    public static final ClassName NOT_LOADED = runtime("NotLoadedException");
    public static final ClassName REFERENCE_OPTIONS = codegen("ReferenceOptions");
    public static final ClassName REPOSITORY = runtime("Repository");
    public static final ClassName ROW_READER = codegen("RowReader");
    public static final ClassName SCHEMA_DEFINITION = schema("SchemaDefinition");
    public static final ClassName TABLE_DEFINITION = schema("TableDefinition");
    public static final ClassName ACTION = TABLE_DEFINITION.nestedClass("Action");
    public static final ClassName TABLE_KEYS = schema("TableKeys");
    public static final ClassName TARGET_NOT_FOUND = runtime("LinkTargetNotFoundException");
    public static final ClassName TARGET_QUERY = runtime("TargetQuery");
    public static final ClassName TIMESTAMPS = codegen("Timestamps");

    public static final ClassName CONDITION = jooq("Condition");
    public static final ClassName CONFIGURATION = jooq("Configuration");
    public static final ClassName DSL = ClassName.get("org.jooq.impl", "DSL");
    public static final ClassName DSL_CONTEXT = jooq("DSLContext");
    public static final ClassName FOREIGN_KEY = jooq("ForeignKey");
    public static final ClassName INDEX = jooq("Index");
    public static final ClassName INVERSE_FOREIGN_KEY = jooq("InverseForeignKey");
    public static final ClassName NAME = jooq("Name");
    public static final ClassName PATH = jooq("Path");
    public static final ClassName RECORD = jooq("Record");
    public static final ClassName SQL_DATA_TYPE = ClassName.get("org.jooq.impl", "SQLDataType");
    public static final ClassName SQL_DIALECT = jooq("SQLDialect");
    public static final ClassName TABLE = jooq("Table");
    public static final ClassName TABLE_FIELD = jooq("TableField");
    public static final ClassName UNIQUE_KEY = jooq("UniqueKey");

    public static final ClassName ARRAYS = ClassName.get("java.util", "Arrays");
    public static final ClassName COLLECTION = ClassName.get("java.util", "Collection");
    public static final ClassName COLLECTIONS = ClassName.get("java.util", "Collections");
    public static final ClassName LIST = ClassName.get("java.util", "List");
    public static final ClassName CONSUMER = ClassName.get("java.util.function", "Consumer");
    public static final ClassName OPTIONAL = ClassName.get("java.util", "Optional");
    public static final ClassName OBJECTS = ClassName.get("java.util", "Objects");
    public static final ClassName UNARY_OPERATOR = ClassName.get("java.util.function", "UnaryOperator");

    private static final String ARRAY = "[]";

    private Types() {}

    /** Returns a class by its name. */
    public static ClassName of(JavaType type) {
        String[] names = type.name().split("\\.", -1);
        ClassName name = ClassName.get(type.packageName(), names[0]);
        for (int i = 1; i < names.length; i++) {
            name = name.nestedClass(names[i]);
        }
        return name;
    }

    /** Returns the type of a value where it may be null. */
    public static TypeName boxed(ValueType type) {
        return id(type.type());
    }

    /** Returns the type of a value as the property declares it. */
    public static TypeName declared(ValueType type) {
        return type.primitive() ? boxed(type).unbox() : boxed(type);
    }

    /** Returns the type of an id, which for a key of one column is that of the column. */
    public static TypeName id(JavaType type) {
        if (!type.name().endsWith(ARRAY)) {
            return of(type);
        }
        String element = type.name().substring(0, type.name().length() - ARRAY.length());
        return ArrayTypeName.of(
                type.packageName().isEmpty() ? TypeName.BYTE : of(new JavaType(type.packageName(), element)));
    }

    /** Returns a collection whose elements may be of any implementation of the type. */
    public static TypeName collectionOfAny(TypeName type) {
        return ParameterizedTypeName.get(COLLECTION, WildcardTypeName.subtypeOf(type));
    }

    /** Returns a generic type with its arguments. */
    public static ParameterizedTypeName generic(ClassName type, TypeName... arguments) {
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
