/** What a query asks for: its state, and the conditions on associations. */
package dev.throughline.runtime.internal.query;
