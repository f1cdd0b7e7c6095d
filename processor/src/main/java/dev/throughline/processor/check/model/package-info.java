/** The rules that one model keeps or breaks by itself, one class each. */
package dev.throughline.processor.check.model;
