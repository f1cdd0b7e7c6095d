/** The rules for the associations that go through one join table, one class each. */
package dev.throughline.processor.check.link;
