/** What conditions on associations cost, and how each database finds their rows. */
@NullMarked
package dev.throughline.benchmarks.conditions;

import org.jspecify.annotations.NullMarked;
