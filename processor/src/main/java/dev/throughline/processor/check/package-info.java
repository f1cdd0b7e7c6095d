/** The rules that models must keep, one class each. */
package dev.throughline.processor.check;
