package dev.throughline.runtime;

/**
 * A target together with the row of the join table that links it.
 *
 * @param target the target's record
 * @param link the join table's record
 */
public record Linked<T extends ModelRecord<T>, J extends ModelRecord<J>>(T target, J link) {}
