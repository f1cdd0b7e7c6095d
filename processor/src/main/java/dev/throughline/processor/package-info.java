/** The annotation processor of Throughline. */
package dev.throughline.processor;
