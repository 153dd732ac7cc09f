package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.resource.ClientResources;

import java.util.concurrent.TimeUnit;
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
        SentCommands sent = new SentCommands(clock);
        Link link = link(settings, sent);
        boolean few = fewestCommands.test(link.facts());
        CommandPaces paces = new CommandPaces(settings.limits().hold(), few);
        BulkReader bulk = BulkReader.on(link.gate(), link.facts(), few, paces, clock);
        FollowedLinks followed = new FollowedLinks(link.facts(), () -> link(settings, sent));
        return new LettuceServer(link, sent, bulk, paces, clock, followed);
    }

    /** Another connection and its threads; what it sends is counted with the others. */
    private Link link(ConnectionSettings settings, SentCommands sent) {
        OpenAnswers open = new OpenAnswers();
        ClientResources resources =
                LettuceOptions.resources(
                        new ChannelParts(sent, open, settings.limits().silence()),
                        ServerAddresses.of(settings.address()));
        RedisClient client =
                settings.address().socket().isPresent()
                        ? new SocketClient(resources)
                        : RedisClient.create(resources);
        Runnable release = () -> release(client, resources);
        try {
            return link(settings, client, open, release);
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
    }

    private Link link(
            ConnectionSettings settings, RedisClient client, OpenAnswers open, Runnable release) {
        KnownSecrets secrets = KnownSecrets.of(settings.credentials().password().stream().toList());
        AnswerErrors errors =
                new AnswerErrors(settings.address().name(), settings.credentials().name(), secrets);
        LoginErrors logins = new LoginErrors(settings, errors, secrets);
        ConnectErrors connecting = new ConnectErrors(settings, logins);
        Handshake handshake = new Handshake(settings, client);
        StatefulRedisConnection<ByteString, ByteString> connection;
        try {
            connection = handshake.connect();
        } catch (RuntimeException e) {
            throw connecting.translate(e);
        }
        CommandGate gate = new CommandGate(connection, settings.readOnly(), errors, open, clock);
        try {
            ServerFacts facts = new Introduction(gate, errors, logins).learn(settings, connection);
            return new Link(gate, facts, release);
        } catch (CacheException e) {
            // The connection closed at the first command: an earlier refusal, if any, is the
            // reason.
            throw e.kind() == Kind.CONNECTION_LOST
                    ? connecting.translate(handshake.refusal().<Throwable>map(it -> it).orElse(e))
                    : e;
        }
    }

    private static void release(RedisClient client, ClientResources resources) {
        var _ =
                client.shutdownAsync(0, 2, TimeUnit.SECONDS)
                        .thenRun(() -> {
                            var _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
                        });
    }
}
