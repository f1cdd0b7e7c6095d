/** The annotations that describe Throughline's models and their associations. */
module dev.throughline.annotations {
    exports dev.throughline.annotations;
}
