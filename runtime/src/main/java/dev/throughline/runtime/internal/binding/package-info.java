/** The bindings of generated columns, by which jOOQ sends and reads values as the engine does. */
package dev.throughline.runtime.internal.binding;
