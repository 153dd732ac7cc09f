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
     * Some keys of the batch were not removed; {@link Answered} follows for the others.
     *
     * @param reason a sentence for the user
     * @param keys those, as text, secrets masked
     */
    record Left(long batch, String reason, List<String> keys) implements FlushEvent {

        public Left {
            keys = List.copyOf(keys);
        }
    }
}
