/**
 * Tables as they are defined and created: the types of their columns, their keys, and the statements that create and drop
 * them. Generated tables are made with it; an application calls it by the generated {@code Tables}.
 */
package dev.throughline.runtime.schema;
