package dev.cachewarden.core.connection;

import java.time.Duration;

/**
 * How long a server may take. None of them bounds how long a task takes: a slow link is no failure,
 * silence is one.
 *
 * @param connect until a connection is made and logged in
 * @param silence without a single byte from the server while something is awaited from it
 * @param reconnect until a connection that broke is back, before a task that waits for it gives up
 * @param hold for which one command of ours may keep the server from answering others: where one
 *     took longer, the next ask for less
 */
public record TimeLimits(Duration connect, Duration silence, Duration reconnect, Duration hold) {

    public static final TimeLimits DEFAULT =
            new TimeLimits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    Duration.ofMillis(2));
}
