package dev.cachewarden.core.profile;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.Environment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a connection says of its cache's keys; the rest is as usual. */
public record ProfileLayout(
        Optional<String> prefix, Optional<List<Environment>> environments, Optional<Duration> ttl) {

    public static final ProfileLayout USUAL =
            new ProfileLayout(Optional.empty(), Optional.empty(), Optional.empty());

    public ProfileLayout {
        environments = environments.map(List::copyOf);
    }

    /** The usual layout with this in its places. */
    public CacheLayout over(CacheLayout usual) {
        return new CacheLayout(
                prefix.orElse(usual.prefix()),
                environments.orElse(usual.environments()),
                ttl.orElse(usual.ttl()));
    }
}
