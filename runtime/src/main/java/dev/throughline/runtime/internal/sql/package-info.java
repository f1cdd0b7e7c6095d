/** Statements as text: templates with placeholders, their arguments, sets of keys, and the types of what is given. */
package dev.throughline.runtime.internal.sql;
