package dev.cachewarden.app.follow;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.follow.FollowedRound.Standing;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FollowedKeys;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Follows the changes of a cache's keys. A report names a key and does not say whether it is there,
 * so each is looked for, at a rate bounded by the number of changes. For one thread, blocking.
 */
public final class KeyFollower implements AutoCloseable {

    /** How often it is proven that nothing is missing where nothing changes. */
    private static final long PROOF_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int MOST_AT_ONCE = 512;

    /** Of the busiest seconds that can be followed. */
    private static final int MOST_RECENT = 20_000;

    /** Reports in a round up to which a burst is over. */
    private static final long CALM = 200;

    private final KeyGrammar grammar;
    private final Clock clock;
    private final Supplier<KeyIndex> known;
    private final Reports reports;
    private final FollowedKeys followed;
    private final CommandAllowance allowance;
    private final PresenceCheck ofKnown;
    private final PresenceCheck ofUnknown;
    private final Map<ByteString, CacheKey> waiting = new LinkedHashMap<>();

    /** What was found last, for what to expect of a key that is reported again. */
    private final Map<ByteString, Boolean> recent =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteString, Boolean> eldest) {
                    return size() > MOST_RECENT;
                }
            };

    private boolean isReadingDue;
    private long provenNanos;
    private long askedNanos;

    private KeyFollower(
            Workspace workspace, Supplier<KeyIndex> known, Reports reports, FollowedKeys followed) {
        this.grammar = workspace.grammar();
        this.clock = workspace.clock();
        this.known = known;
        this.reports = reports;
        this.followed = followed;
        this.allowance = new CommandAllowance(clock.nanos());
        this.ofKnown = new PresenceCheck(followed);
        this.ofUnknown = new PresenceCheck(followed);
        this.provenNanos = clock.nanos();
        this.askedNanos = provenNanos;
    }

    /**
     * Begins; what changes from here on is followed. Blocking.
     *
     * @param known the keys as far as they are known, from which follows what to expect of a
     *     changed one
     * @throws CacheException with the reason, if the server does not report changes
     */
    public static KeyFollower begin(Workspace workspace, Supplier<KeyIndex> known) {
        Reports reports = new Reports();
        FollowedKeys followed = workspace.server().follow(workspace.grammar().prefix(), reports);
        return new KeyFollower(workspace, known, reports, followed);
    }

    /**
     * Looks at what was reported since the last round, and at what that had to leave.
     *
     * @throws CacheException if the server refuses to be asked; following is over then
     */
    public FollowedRound round() {
        try {
            return look();
        } catch (CacheException e) {
            if (e.isRefusal() || e.kind() == CacheException.Kind.UNABLE) {
                throw e;
            }
            // What is left open is covered by the reading after the connection is back.
            waiting.clear();
            return new FollowedRound(Set.of(), Set.of(), Standing.LOST, false, provenNanos);
        }
    }

    private FollowedRound look() {
        long now = clock.nanos();
        boolean isProof = now - askedNanos >= PROOF_NANOS;
        if (isProof) {
            askedNanos = now;
            awaitReports();
        }
        Reports.Taken taken = reports.take();
        allowance.earn(taken.count(), now);
        isReadingDue |= taken.anyChanged();
        if (taken.isLost() || isReadingDue) {
            waiting.clear();
            return unfollowed(taken);
        }
        taken.names().forEach(this::await);
        Set<CacheKey> there = new HashSet<>();
        Set<CacheKey> gone = new HashSet<>();
        find(ofUnknown, false, there, gone);
        find(ofKnown, true, there, gone);
        if (waiting.size() > Reports.MOST) {
            isReadingDue = true;
            waiting.clear();
        } else if (waiting.isEmpty() && isProof) {
            provenNanos = now;
        }
        Standing standing = isReadingDue ? Standing.CATCHING_UP : Standing.FOLLOWED;
        return new FollowedRound(there, gone, standing, false, provenNanos);
    }

    /** Nothing is followed until all keys are read again, which waits for the end of a burst. */
    private FollowedRound unfollowed(Reports.Taken taken) {
        boolean begins = !taken.isLost() && taken.count() <= CALM;
        if (begins) {
            isReadingDue = false;
        }
        Standing standing =
                taken.isLost() ? Standing.LOST : begins ? Standing.FOLLOWED : Standing.CATCHING_UP;
        return new FollowedRound(Set.of(), Set.of(), standing, begins, provenNanos);
    }

    private void awaitReports() {
        try {
            followed.reported().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure ? failure : e;
        }
    }

    private void await(ByteString name) {
        grammar.parse(name).ifPresent(key -> waiting.put(name, key));
    }

    /** Looks for keys of one kind: those in the index have mostly gone, the others have come. */
    private void find(
            PresenceCheck check, boolean isKnown, Set<CacheKey> there, Set<CacheKey> gone) {
        KeyIndex index = known.get();
        List<ByteString> wanted =
                waiting.values().stream()
                        .filter(key -> wasThere(index, key) == isKnown)
                        .map(CacheKey::bytes)
                        .toList();
        int from = 0;
        while (from < wanted.size() && allowance.left() > 0) {
            // Few at a time: what they cost is known only when it is known how alike they are.
            int most = Math.min(MOST_AT_ONCE, check.keysFor(allowance.left()));
            int to = Math.min(wanted.size(), from + most);
            int before = check.sent();
            check.find(wanted.subList(from, to))
                    .forEach((name, isThere) -> {
                        (isThere ? there : gone).add(waiting.remove(name));
                        recent.put(name, isThere);
                    });
            allowance.spend(check.sent() - before);
            from = to;
        }
    }

    /** The index follows what was found after a moment. */
    private boolean wasThere(KeyIndex index, CacheKey key) {
        Boolean found = recent.get(key.bytes());
        return found == null ? index.contains(key) : found;
    }

    @Override
    public void close() {
        followed.close();
    }
}
