/** The rules for foreign keys without a join table: {@code @BelongsTo}, {@code @HasOne} and {@code @HasMany}. */
@NullMarked
package dev.throughline.test.references;

import org.jspecify.annotations.NullMarked;
