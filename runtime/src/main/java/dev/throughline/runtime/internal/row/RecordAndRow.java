package dev.throughline.runtime.internal.row;

/**
 * A record and the row that was written from it. The record takes the row's values only when the transaction holds:
 * until then it is what is written again if a race is lost.
 */
record RecordAndRow<R>(R record, R row) {}
