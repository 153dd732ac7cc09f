package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.FollowedKeys;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.core.port.ServerFacts;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Follows changes by CLIENT TRACKING in broadcasting mode: the server pushes the names of changed
 * keys with a prefix, by any client and by expiry, and null in place of names when a database is
 * emptied. It keeps no list of what we have read.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/client-side-caching/">Client-side
 *     caching reference</a>
 */
final class KeyTracking implements FollowedKeys {

    private static final String INVALIDATE = "invalidate";

    private final Link link;
    private final ByteString prefix;
    private final KeyChanges changes;

    private KeyTracking(Link link, ByteString prefix, KeyChanges changes) {
        this.link = link;
        this.prefix = prefix;
        this.changes = changes;
    }

    /** Why a server cannot be asked to report changes; empty if it can be tried. */
    static Optional<CacheException> whyNot(ServerFacts facts) {
        if (facts.isBilledPerCommand()) {
            return Optional.of(refusal(facts.name() + " does not report changes of keys."));
        }
        return facts.protocol() < 3
                ? Optional.of(
                        refusal(
                                facts.name()
                                        + " speaks RESP2 with us, which has no room for reports of"
                                        + " changed keys: that takes Redis 6 or later."))
                : Optional.empty();
    }

    /**
     * Begins over a connection that is used for nothing else, and closes it with the following.
     *
     * @throws CacheException if the server refuses; the connection is closed then
     */
    static KeyTracking begin(Link link, ByteString prefix, KeyChanges changes) {
        KeyTracking tracking = new KeyTracking(link, prefix, changes);
        link.gate().onPush(INVALIDATE, tracking::pushed);
        // Before the command: a socket that is opened again right after it has to be tracked.
        var _ = link.gate().onStateChange(tracking::stateChanged);
        try {
            Answers.await(tracking.track());
        } catch (CacheException e) {
            link.close();
            throw e;
        }
        return tracking;
    }

    private static CacheException refusal(String sentence) {
        return new CacheException(Kind.SERVER, sentence);
    }

    private CompletableFuture<String> track() {
        return link.gate().send(Requests.track(prefix));
    }

    private void pushed(List<Object> parts) {
        if (!parts.isEmpty() && parts.getFirst() instanceof List<?> names) {
            changes.changed(
                    names.stream()
                            .filter(ByteBuffer.class::isInstance)
                            .map(name -> ByteStringCodec.copy((ByteBuffer) name))
                            .toList());
        } else {
            changes.anyChanged();
        }
    }

    /** On a network thread. A socket that was opened again is not tracked until we ask again. */
    private void stateChanged() {
        switch (link.gate().state()) {
            case CONNECTED -> {
                var _ = track().thenRun(changes::anyChanged);
            }
            case RECONNECTING -> changes.lost();
            case CLOSED -> {}
        }
    }

    @Override
    public CompletableFuture<List<Long>> countPresent(List<List<ByteString>> lists) {
        CommandGate.Pipeline pipeline = link.gate().pipeline();
        List<CompletableFuture<Long>> counts =
                lists.stream().map(keys -> pipeline.add(Requests.exists(keys))).toList();
        pipeline.send();
        return Answers.all(counts);
    }

    /**
     * Two PINGs, one after the other. Redis writes the reports of a turn of its event loop at the
     * end of it, behind the answers of that turn: what was done before the first PING is reported
     * before the answer to the second.
     */
    @Override
    public CompletableFuture<Void> reported() {
        return Answers.then(
                link.gate().send(Requests.ping()),
                _ -> Answers.then(link.gate().send(Requests.ping()), _ -> done()));
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.allOf();
    }

    @Override
    public void close() {
        if (link.gate().state() != ConnectionState.CLOSED) {
            link.close();
        }
    }
}
