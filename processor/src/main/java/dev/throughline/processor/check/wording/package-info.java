/** How the rules' messages refer to types, associations and columns. */
package dev.throughline.processor.check.wording;
