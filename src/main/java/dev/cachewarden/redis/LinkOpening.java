package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Credentials;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionProgress;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.PasswordCommands;
import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.event.connection.ReconnectFailedEvent;
import io.lettuce.core.resource.ClientResources;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Opens connections to one server and database. What is sent on all of them is counted together.
 * Safe for all threads.
 */
final class LinkOpening {

    private static final boolean PREFER_DIRECT = false;

    private final ConnectionSettings settings;
    private final Clock clock;
    private final SentCommands sent;
    private final KnownSecrets secrets;
    private final Optional<RenewedLogin> login;

    /** One for all: it keeps some megabytes for the next answer. */
    private final ByteBufAllocator buffers = new PooledByteBufAllocator(PREFER_DIRECT);

    /**
     * @param passwords runs the command that prints the password, if one does
     */
    LinkOpening(ConnectionSettings settings, PasswordCommands passwords, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.sent = new SentCommands(clock);
        Credentials credentials = settings.credentials();
        this.secrets = KnownSecrets.of(credentials.password().stream().toList());
        this.login =
                credentials
                        .command()
                        .map(command -> new RenewedLogin(credentials, command, passwords, secrets));
    }

    SentCommands sent() {
        return sent;
    }

    /**
     * One with its own threads, which end with it. Opens its socket again by itself.
     *
     * @throws CacheException if it cannot be opened
     */
    Link open() {
        return open(ConnectionProgress.UNUSED);
    }

    /** The same, saying how far it has come. */
    Link open(ConnectionProgress progress) {
        return open(LettuceOptions.ownThreads(), true, progress);
    }

    /**
     * One on the threads of another, which it must not outlive. Does not open its socket again.
     *
     * @throws CacheException if it cannot be opened
     */
    Link openOnThreadsOf(Link other) {
        return open(LettuceOptions.threadsOf(other.resources()), false, ConnectionProgress.UNUSED);
    }

    private Link open(
            ClientResources.Builder threads, boolean reconnects, ConnectionProgress progress) {
        OpenAnswers open = new OpenAnswers();
        ClientResources resources =
                threads.nettyCustomizer(
                                new ChannelParts(
                                        sent, open, settings.limits().silence(), buffers, progress))
                        .addressResolverGroup(ServerAddresses.of(settings.address()))
                        .build();
        RedisClient client =
                settings.address().socket().isPresent()
                        ? new SocketClient(resources)
                        : RedisClient.create(resources);
        Runnable release = () -> release(client, resources);
        try {
            return open(
                    new Handshake(settings, client, login, reconnects), open, resources, release);
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
    }

    private Link open(
            Handshake handshake, OpenAnswers open, ClientResources resources, Runnable release) {
        AnswerErrors errors =
                new AnswerErrors(settings.address().name(), settings.credentials().name(), secrets);
        LoginErrors logins = new LoginErrors(settings, errors, secrets);
        ConnectErrors connecting = new ConnectErrors(settings, logins);
        StatefulRedisConnection<ByteString, ByteString> connection;
        try {
            connection = handshake.connect();
        } catch (RuntimeException e) {
            throw connecting.translate(e);
        }
        CommandGate gate = new CommandGate(connection, settings.readOnly(), errors, open, clock);
        explainReconnecting(resources, gate, errors, connecting);
        try {
            ServerFacts facts = new Introduction(gate, errors, logins).learn(settings, connection);
            return new Link(gate, facts, resources, release);
        } catch (CacheException e) {
            // The connection closed at the first command: an earlier refusal, if any, is the
            // reason.
            throw e.kind() == Kind.CONNECTION_LOST
                    ? connecting.translate(handshake.refusal().<Throwable>map(it -> it).orElse(e))
                    : e;
        }
    }

    /** A login that was good once can be refused later: Lettuce tries on, and says so to nobody. */
    private static void explainReconnecting(
            ClientResources resources,
            CommandGate gate,
            AnswerErrors errors,
            ConnectErrors connecting) {
        var _ =
                resources
                        .eventBus()
                        .get()
                        .ofType(ReconnectFailedEvent.class)
                        .map(failed -> connecting.translate(failed.getCause()))
                        .filter(failure -> failure.kind() == Kind.AUTHENTICATION)
                        .subscribe(failure ->
                                errors.reconnecting(String.valueOf(failure.getMessage())));
        var _ =
                gate.onStateChange(() -> {
                    if (gate.state() == ConnectionState.CONNECTED) {
                        errors.reconnecting("");
                    }
                });
    }

    private static void release(RedisClient client, ClientResources resources) {
        var _ =
                client.shutdownAsync(0, 2, TimeUnit.SECONDS)
                        .thenRun(() -> {
                            var _ = resources.shutdown(0, 2, TimeUnit.SECONDS);
                        });
    }
}
