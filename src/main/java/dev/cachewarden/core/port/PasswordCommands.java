package dev.cachewarden.core.port;

import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;

import java.time.Duration;

/** Runs programs that print passwords. */
@FunctionalInterface
public interface PasswordCommands {

    /** The command lines of the big clouds need seconds, more where they log in first. */
    Duration LIMIT = Duration.ofSeconds(30);

    /**
     * Runs it, and answers what it printed. Blocking, for {@link #LIMIT} at most.
     *
     * @throws CacheException with a sentence that says why there is no password
     */
    Secret run(PasswordCommand command);
}
