/** How the runtime works: statements, dialects, the link engine and the include loader. */
package dev.throughline.runtime.internal;
