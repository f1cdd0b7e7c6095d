/** How statements are run: on a connection directly or by jOOQ, in transactions, and cached for a configuration. */
package dev.throughline.runtime.internal.jdbc;
