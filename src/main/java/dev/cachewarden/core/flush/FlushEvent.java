package dev.cachewarden.core.flush;

import java.util.List;

/**
 * What happens to a batch of keys in a run. Replayed in order, the events of a run give its
 * accounting: see {@link FlushTally}.
 */
public sealed interface FlushEvent {

    /**
     * An UNLINK is about to be sent. Until its answer the batch is in doubt.
     *
     * @param batch counts from 1
     * @param keys how many are in the batch
     * @param matched keys found so far that are to go, this batch included
     */
    record Sending(long batch, int keys, long matched) implements FlushEvent {}

    /**
     * The server has answered.
     *
     * @param removed how many of the batch there were
     */
    record Answered(long batch, long removed) implements FlushEvent {}

    /**
     * The server has refused the batch; nothing of it was removed.
     *
     * @param reason a sentence for the user
     * @param keys the batch, as text, secrets masked
     */
    record Refused(long batch, String reason, List<String> keys) implements FlushEvent {

        public Refused {
            keys = List.copyOf(keys);
        }
    }

    /**
     * The server has refused some keys of the batch and taken the others.
     *
     * @param removed how many of the others there were
     * @param reason a sentence for the user
     * @param keys those that were refused, as text, secrets masked
     */
    record PartlyRefused(long batch, long removed, String reason, List<String> keys)
            implements FlushEvent {

        public PartlyRefused {
            keys = List.copyOf(keys);
        }
    }
}
