/** A web shop of fourteen models, used the way a shop is. */
@NullMarked
package dev.throughline.test.webshop;

import org.jspecify.annotations.NullMarked;
