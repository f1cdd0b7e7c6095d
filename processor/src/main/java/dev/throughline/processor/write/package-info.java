/** Writes sources through the compiler. */
package dev.throughline.processor.write;
