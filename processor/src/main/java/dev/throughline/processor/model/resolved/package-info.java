/** What is decided of the models before there is a schema: join tables with their sides, and references with their keys. */
package dev.throughline.processor.model.resolved;
