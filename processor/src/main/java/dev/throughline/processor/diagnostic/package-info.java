/** Problems, and how they are printed. */
package dev.throughline.processor.diagnostic;
