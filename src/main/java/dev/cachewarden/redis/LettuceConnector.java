package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheConnector;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        SentCommands sent = new SentCommands();
        ClientResources resources = LettuceOptions.resources(sent);
        RedisClient client = RedisClient.create(resources);
        Runnable release = () -> release(client, resources);
        try {
            return connect(settings, client, sent, release);
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
    }

    private CacheServer connect(
            ConnectionSettings settings, RedisClient client, SentCommands sent, Runnable release) {
        AnswerErrors errors =
                new AnswerErrors(
                        settings.name(), KnownSecrets.of(settings.password().stream().toList()));
        StatefulRedisConnection<ByteString, ByteString> connection;
        try {
            connection = open(settings, client);
        } catch (RuntimeException e) {
            throw new ConnectErrors(settings, errors).translate(e);
        }
        CommandGate gate = new CommandGate(connection, settings.readOnly(), errors, clock);
        ServerFacts facts = new Introduction(gate, errors).learn(settings, connection);
        BulkReader bulk = BulkReader.on(gate, facts, fewestCommands.test(facts), clock);
        return new LettuceServer(gate, sent, facts, bulk, clock, release);
    }

    private static StatefulRedisConnection<ByteString, ByteString> open(
            ConnectionSettings settings, RedisClient client) {
        client.setOptions(LettuceOptions.client(settings.caCertificate(), Optional.empty()));
        try {
            return client.connect(ByteStringCodec.INSTANCE, LettuceOptions.uri(settings));
        } catch (RedisException e) {
            if (!refusesHello(e)) {
                throw e;
            }
            client.setOptions(
                    LettuceOptions.client(
                            settings.caCertificate(), Optional.of(ProtocolVersion.RESP2)));
            return client.connect(ByteStringCodec.INSTANCE, LettuceOptions.uri(settings));
        }
    }

    /** Managed servers can know HELLO and forbid it, which Lettuce takes for a failed log-in. */
    private static boolean refusesHello(RedisException failure) {
        return failure.getCause() instanceof RedisCommandExecutionException answer
                && Stream.of("NOPERM", "ERR UNKNOWN", "ERR HELLO", "ERR PROTO")
                        .anyMatch(
                                start ->
                                        String.valueOf(answer.getMessage())
                                                .toUpperCase(Locale.ROOT)
                                                .startsWith(start));
    }

    private static void release(RedisClient client, ClientResources resources) {
        var _ =
                client.shutdownAsync(0, 2, TimeUnit.SECONDS)
                        .thenRun(
                                () -> {
                                    var _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
                                });
    }
}
