/** What the engine may ask of the application's generated tables and records, and what these keep for it. */
package dev.throughline.runtime.internal.model;
