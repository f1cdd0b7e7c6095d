/** Data sheets on shelves, whose columns, made by hand, keep less than the properties say. */
@NullMarked
package assay;

import org.jspecify.annotations.NullMarked;
