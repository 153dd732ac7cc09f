package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionProgress;
import dev.cachewarden.core.port.PasswordCommands;
import dev.cachewarden.core.port.ServerFacts;

import java.util.function.Predicate;

/**
 * Opens connections with Lettuce. Speaks RESP3, or RESP2 where the server is too old or refuses
 * HELLO. Each connection has its own threads, which end with it. Safe for all threads.
 */
public final class LettuceConnector implements CacheConnector {

    private final Clock clock;
    private final PasswordCommands passwords;
    private final Predicate<ServerFacts> fewestCommands;

    /** One that runs no password commands. */
    public LettuceConnector(Clock clock) {
        this(clock, ServerFacts::isBilledPerCommand);
    }

    /**
     * @param passwords runs the commands that print passwords
     */
    public LettuceConnector(PasswordCommands passwords, Clock clock) {
        this(clock, passwords, ServerFacts::isBilledPerCommand);
    }

    /**
     * @param fewestCommands whether a server is to be read with as few commands as possible
     */
    LettuceConnector(Clock clock, Predicate<ServerFacts> fewestCommands) {
        this(
                clock,
                _ -> {
                    throw new CacheException(
                            Kind.AUTHENTICATION, "Password commands are not run here.");
                },
                fewestCommands);
    }

    private LettuceConnector(
            Clock clock, PasswordCommands passwords, Predicate<ServerFacts> fewestCommands) {
        this.clock = clock;
        this.passwords = passwords;
        this.fewestCommands = fewestCommands;
    }

    @Override
    public CacheServer connect(ConnectionSettings settings) {
        return connect(settings, ConnectionProgress.UNUSED);
    }

    @Override
    public CacheServer connect(ConnectionSettings settings, ConnectionProgress progress) {
        settings.tls().ifPresent(Tls::requireFiles);
        LinkOpening opening = new LinkOpening(settings, passwords, clock);
        Link link = opening.open(progress);
        boolean few = fewestCommands.test(link.facts());
        CommandPaces paces = new CommandPaces(settings.limits().hold(), few);
        BulkReader bulk = BulkReader.on(link.gate(), link.facts(), few, paces, clock);
        return new LettuceServer(link, opening, bulk, paces, clock);
    }
}
