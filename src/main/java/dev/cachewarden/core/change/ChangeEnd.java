package dev.cachewarden.core.change;

import java.time.Instant;
import java.util.Optional;

/**
 * How a change ended.
 *
 * @param id of the change
 * @param at by this machine's clock
 * @param changed entries that were changed for certain
 * @param inDoubt entries of which it is not known whether they were changed
 * @param left entries that were to be changed and were not
 * @param problem why it did not do all that was wanted, a sentence
 */
public record ChangeEnd(
        String id, Instant at, long changed, long inDoubt, long left, Optional<String> problem) {}
