/** Decides what models leave open: keys, inverse sides, foreign keys and join tables. */
package dev.throughline.processor.resolve;
