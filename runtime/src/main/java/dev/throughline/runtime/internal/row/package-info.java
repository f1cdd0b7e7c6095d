/** How the rows of one table are read, inserted, updated, upserted and deleted. */
package dev.throughline.runtime.internal.row;
