/** What models declare, as values: what the reader found, before anything is decided. */
package dev.throughline.processor.model.declared;
