/**
 * What generated code alone calls, and an application does not: ids, the types of keys, the options of associations, and the rows
 * that records are read from. It depends on nothing else of the runtime.
 */
package dev.throughline.runtime.codegen;
