/** The rules for associations by a foreign key without a join table, one class each. */
package dev.throughline.processor.check.reference;
