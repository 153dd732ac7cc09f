package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.FollowedKeys;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.core.port.ServerFacts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The connections on which changes are reported. */
final class FollowedLinks implements AutoCloseable {

    private final ServerFacts facts;
    private final Supplier<Link> connecting;
    private final List<KeyTracking> open = new CopyOnWriteArrayList<>();

    /**
     * @param connecting opens another connection to the same server and database
     */
    FollowedLinks(ServerFacts facts, Supplier<Link> connecting) {
        this.facts = facts;
        this.connecting = connecting;
    }

    /**
     * @throws CacheException with the reason, if the server does not report changes to us
     */
    FollowedKeys follow(ByteString prefix, KeyChanges changes) {
        Optional<CacheException> why = KeyTracking.whyNot(facts);
        if (why.isPresent()) {
            throw why.get();
        }
        KeyTracking tracking = KeyTracking.begin(connecting.get(), prefix, changes);
        open.add(tracking);
        return tracking;
    }

    @Override
    public void close() {
        open.forEach(KeyTracking::close);
    }
}
