/** Reads models from the compiler's elements; nothing else looks at those. */
package dev.throughline.processor.read;
