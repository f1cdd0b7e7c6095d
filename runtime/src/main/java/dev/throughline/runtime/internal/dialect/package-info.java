/** What each database does in a way of its own: a class for each, on a base that any database takes. */
package dev.throughline.runtime.internal.dialect;
