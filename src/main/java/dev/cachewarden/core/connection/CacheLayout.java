package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;

import java.time.Duration;
import java.util.List;

/**
 * How the app that owns the cache uses it.
 *
 * @param prefix first segment of its keys
 * @param environments in the order in which they are shown
 * @param ttl what it sets on every write
 */
public record CacheLayout(String prefix, List<Environment> environments, Duration ttl) {

    public static final CacheLayout DEFAULT =
            new CacheLayout(KeyGrammar.DEFAULT_PREFIX, Environment.DEFAULTS, Duration.ofMinutes(5));

    public CacheLayout {
        environments = List.copyOf(environments);
    }

    public KeyGrammar grammar() {
        return new KeyGrammar(prefix, environments);
    }
}
