/** Decides what models leave open: names, keys, inverse sides and join tables. */
package dev.throughline.processor.resolve;
