package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;

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

    /**
     * Whether that is longer than the app ever sets. In whole milliseconds, as Redis counts them:
     * an instant of the clock at which an entry ends is rounded up.
     */
    public boolean isLonger(Duration left) {
        return left.toMillis() > ttl.toMillis();
    }

    /** Whether an entry stays too long: one that is no copy, but the state of a log-in, may. */
    public boolean isTooLong(KeyType type, Duration left) {
        return !type.isState() && isLonger(left);
    }

    public KeyGrammar grammar() {
        return new KeyGrammar(prefix, environments);
    }
}
