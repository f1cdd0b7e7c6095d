/** The annotations that describe Throughline's models and their associations. */
package dev.throughline.annotations;
