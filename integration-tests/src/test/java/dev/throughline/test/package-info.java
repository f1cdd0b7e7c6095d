/** Runs each behaviour test on every database, with and without a listener, and counts what is sent. */
@NullMarked
package dev.throughline.test;

import org.jspecify.annotations.NullMarked;
