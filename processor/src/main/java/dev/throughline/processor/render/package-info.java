/** Renders tables to source, a class for each generated type or kind of member; takes no decisions. */
package dev.throughline.processor.render;
