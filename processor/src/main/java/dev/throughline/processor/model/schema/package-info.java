/** What is to be generated, as values: tables, their columns and keys, and the associations, with all names in full. */
package dev.throughline.processor.model.schema;
