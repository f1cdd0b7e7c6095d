/**
 * Models over tables that somebody else made: each class has the DDL of one schema, written by hand, and runs the accessors on
 * it.
 */
@NullMarked
package dev.throughline.test.schemas;

import org.jspecify.annotations.NullMarked;
