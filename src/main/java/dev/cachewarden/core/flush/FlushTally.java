package dev.cachewarden.core.flush;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accounting of a run, from its events: the same for a run under way and for one read back from
 * a file. For one thread.
 */
public final class FlushTally {

    /** Names of failed keys that are kept: the last ones. */
    public static final int KEPT_KEYS = 500;

    private long matched;
    private long deleted;
    private long alreadyGone;
    private final Map<Long, Integer> unanswered = new HashMap<>();
    private final Map<String, Long> failures = new TreeMap<>();
    private final Deque<String> failedKeys = new ArrayDeque<>();

    /** Keys found so far that are to go, sent or not. */
    public void matched(long total) {
        matched = Math.max(matched, total);
    }

    public void add(FlushEvent event) {
        switch (event) {
            case FlushEvent.Sending(long batch, int keys, long total) -> {
                matched(total);
                unanswered.put(batch, keys);
            }
            case FlushEvent.Answered(long batch, long removed) -> {
                deleted += removed;
                alreadyGone += close(batch) - removed;
            }
            case FlushEvent.Refused(long batch, String reason, List<String> keys) -> {
                failures.merge(reason, (long) close(batch), Long::sum);
                keys.forEach(this::keep);
            }
            case FlushEvent.Left(long batch, String reason, List<String> keys) -> {
                unanswered.computeIfPresent(batch, (_, all) -> all - keys.size());
                failures.merge(reason, (long) keys.size(), Long::sum);
                keys.forEach(this::keep);
            }
        }
    }

    public FlushCounts counts() {
        long inDoubt = unanswered.values().stream().mapToLong(Integer::longValue).sum();
        return new FlushCounts(matched, deleted, alreadyGone, inDoubt, failures);
    }

    /** The last failed keys, oldest first, as text, secrets masked. */
    public List<String> failedKeys() {
        return List.copyOf(failedKeys);
    }

    private int close(long batch) {
        Integer keys = unanswered.remove(batch);
        if (keys == null) {
            throw new IllegalStateException("Batch " + batch + " was answered but not sent");
        }
        return keys;
    }

    private void keep(String key) {
        failedKeys.addLast(key);
        if (failedKeys.size() > KEPT_KEYS) {
            failedKeys.removeFirst();
        }
    }
}
