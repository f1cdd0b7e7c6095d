/** How links through a join table are read and written. */
package dev.throughline.runtime.internal.link;
