/** What the generated Javadoc says, and how it is written. */
package dev.throughline.processor.render.javadoc;
