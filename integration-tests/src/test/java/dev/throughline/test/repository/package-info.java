/** What every repository can do with the rows of its table. */
@NullMarked
package dev.throughline.test.repository;

import org.jspecify.annotations.NullMarked;
