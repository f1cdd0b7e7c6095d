/** The rules of the pug story: a many-to-many association with generated ids on both sides. */
@NullMarked
package dev.throughline.test.story;

import org.jspecify.annotations.NullMarked;
