/** The rules for keys: which values are the same, to Java and to each database. */
@NullMarked
package dev.throughline.test.keys;

import org.jspecify.annotations.NullMarked;
