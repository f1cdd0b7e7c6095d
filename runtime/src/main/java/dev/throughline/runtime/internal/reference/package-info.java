/** How rows that refer to others by a foreign key of their own are read and written. */
package dev.throughline.runtime.internal.reference;
