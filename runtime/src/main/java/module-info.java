/** What generated code calls: associations, repositories and the engine that runs them through jOOQ. */
module dev.throughline.runtime {
    requires transitive org.jooq;
    requires static org.jspecify;

    exports dev.throughline.runtime;
    exports dev.throughline.runtime.codegen;
    exports dev.throughline.runtime.schema;
}
