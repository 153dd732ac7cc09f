package dev.cachewarden.app.audit;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Counts what was seen of entries since the audit that is shown. What is seen while an audit is
 * under way counts for it unless the audit began later. For one thread; times are nanoseconds of
 * the monotonic clock.
 */
public final class LaterChanges {

    /** Entries that are kept apart, some 20 MB. */
    static final int MOST = 50_000;

    private final Map<CacheKey, Found> found = new HashMap<>();
    private OptionalLong followedFrom = OptionalLong.empty();
    private Optional<Looked> audited = Optional.empty();
    private long passedOver = Long.MIN_VALUE;
    private long came;
    private long written;
    private long went;

    /**
     * What an audit has looked at.
     *
     * @param index its keys
     * @param nanos when it began
     */
    public record Looked(KeyIndex index, long nanos) {

        /** An audit of it begins. */
        public static Looked now(AuditTarget target) {
            return new Looked(target.index(), target.workspace().clock().nanos());
        }

        /** The same, of a round that reads the keys itself. */
        public Looked with(KeyIndex read) {
            return new Looked(read, nanos);
        }

        private boolean covers(CacheKey key, Found later) {
            return later.nanos() <= nanos && index.contains(key) == later.isThere();
        }
    }

    private record Found(boolean isThere, long nanos) {}

    /**
     * From when on every change was seen, up to the present.
     *
     * @param nanos empty while changes are not followed
     */
    public void followedFrom(OptionalLong nanos) {
        followedFrom = nanos;
    }

    /** Another cache is open, of which nothing was audited. */
    public void forget() {
        found.clear();
        audited = Optional.empty();
        passedOver = Long.MIN_VALUE;
        count();
    }

    /**
     * Others have changed entries, at some time before {@code nanos}.
     *
     * @param areThere whether they are there
     */
    public void found(Collection<CacheKey> keys, boolean areThere, long nanos) {
        keys.forEach(key -> found(key, new Found(areThere, nanos)));
    }

    private void found(CacheKey key, Found now) {
        if (found.size() >= MOST && !found.containsKey(key)) {
            passedOver = now.nanos();
            return;
        }
        Found before = found.put(key, now);
        if (before != null) {
            count(key, before, -1);
        }
        count(key, now, 1);
    }

    /** The report of an audit of all entries is shown. */
    public void audited(Looked looked) {
        audited = Optional.of(looked);
        found.entrySet().removeIf(it -> looked.covers(it.getKey(), it.getValue()));
        count();
    }

    /**
     * Some entries were looked at again for the report that is shown.
     *
     * @param nanos when that began
     */
    public void lookedAgain(Collection<CacheKey> keys, long nanos) {
        found.entrySet()
                .removeIf(it -> it.getValue().nanos() <= nanos && keys.contains(it.getKey()));
        count();
    }

    /** What others have done since the audit. */
    public ChangesSince since() {
        boolean isFollowed =
                audited.isPresent()
                        && followedFrom.isPresent()
                        && followedFrom.getAsLong() <= audited.get().nanos();
        if (!isFollowed) {
            return new ChangesSince.Unknown();
        }
        return passedOver > audited.get().nanos()
                ? new ChangesSince.Many(found.size())
                : new ChangesSince.Seen(came, written, went);
    }

    private void count() {
        came = 0;
        written = 0;
        went = 0;
        found.forEach((key, it) -> count(key, it, 1));
    }

    private void count(CacheKey key, Found now, int step) {
        if (audited.isEmpty()) {
            return;
        }
        boolean wasThere = audited.get().index().contains(key);
        if (!wasThere) {
            came += now.isThere() ? step : 0;
        } else if (now.isThere()) {
            written += step;
        } else {
            went += step;
        }
    }
}
