/** Renders tables to source; takes no decisions. */
package dev.throughline.processor.render;
