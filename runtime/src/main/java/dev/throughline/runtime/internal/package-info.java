/** How the runtime works: statements, dialect capabilities, the link engine and the include loader. */
package dev.throughline.runtime.internal;
