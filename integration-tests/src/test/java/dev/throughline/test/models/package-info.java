/** The rules for models of other shapes: types, composite ids, self associations, names, packages. */
@NullMarked
package dev.throughline.test.models;

import org.jspecify.annotations.NullMarked;
