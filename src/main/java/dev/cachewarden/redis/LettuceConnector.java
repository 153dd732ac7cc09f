package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ServerFacts;

import java.util.function.Predicate;

/**
 * Opens connections with Lettuce. Speaks RESP3, or RESP2 where the server is too old or refuses
 * HELLO. Each connection has its own threads, which end with it. Safe for all threads.
 */
public final class LettuceConnector implements CacheConnector {

    private final Clock clock;
    private final Predicate<ServerFacts> fewestCommands;

    public LettuceConnector(Clock clock) {
        this(clock, ServerFacts::isBilledPerCommand);
    }

    /**
     * @param fewestCommands whether a server is to be read with as few commands as possible
     */
    LettuceConnector(Clock clock, Predicate<ServerFacts> fewestCommands) {
        this.clock = clock;
        this.fewestCommands = fewestCommands;
    }

    @Override
    public CacheServer connect(ConnectionSettings settings) {
        settings.tls().ifPresent(Tls::requireFiles);
        LinkOpening opening = new LinkOpening(settings, clock);
        Link link = opening.open();
        boolean few = fewestCommands.test(link.facts());
        CommandPaces paces = new CommandPaces(settings.limits().hold(), few);
        BulkReader bulk = BulkReader.on(link.gate(), link.facts(), few, paces, clock);
        return new LettuceServer(link, opening, bulk, paces, clock);
    }
}
