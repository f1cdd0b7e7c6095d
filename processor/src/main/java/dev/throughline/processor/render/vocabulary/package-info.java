/** What renderers and Javadoc both name: the types of generated code, the accessors and the handles that they call. */
package dev.throughline.processor.render.vocabulary;
