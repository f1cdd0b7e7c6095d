/** How values of Java are given to the drivers and read from them, and what their errors mean. */
package dev.throughline.runtime.internal.value;
