/** Runs the rules that models must keep, which stand in the packages below, by what they look at. */
package dev.throughline.processor.check;
