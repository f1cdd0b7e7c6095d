/** What models declare and what is made of them, as values. */
package dev.throughline.processor.model;
