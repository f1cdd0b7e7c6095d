/** How what a query includes is loaded, by the kind of each association. */
package dev.throughline.runtime.internal.include;
