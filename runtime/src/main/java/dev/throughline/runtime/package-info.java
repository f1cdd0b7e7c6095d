/**
 * What an application and the generated code use: repositories, associations, queries with includes, and the results
 * of changing links.
 *
 * <p>Everything here is immutable and thread-safe unless it says otherwise; records ({@link
 * dev.throughline.runtime.ModelRecord}) are not, as in jOOQ.
 */
package dev.throughline.runtime;
