/** The rules for all that is to be generated, one class each. */
package dev.throughline.processor.check.schema;
