package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.port.PasswordCommands;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The options that we set for Lettuce. */
final class LettuceOptions {

    /** {@link Tls#requireFiles} lets no key with a pass phrase through. */
    private static final char[] NO_PHRASE = {};

    private LettuceOptions() {}

    /**
     * @param login asks for the password at each connecting; empty where it is known
     */
    static RedisURI uri(ConnectionSettings settings, Optional<RenewedLogin> login) {
        RedisURI.Builder uri =
                RedisURI.builder()
                        .withHost(serverName(settings))
                        .withPort(Math.max(1, settings.address().port()))
                        .withDatabase(settings.address().database())
                        // Lettuce takes it for the limit of the handshake.
                        .withTimeout(
                                login.isPresent()
                                        ? settings.limits().connect().plus(PasswordCommands.LIMIT)
                                        : settings.limits().connect())
                        .withSsl(settings.tls().isPresent())
                        .withVerifyPeer(
                                settings.tls().map(Tls::verified).orElse(true)
                                        ? SslVerifyMode.FULL
                                        : SslVerifyMode.NONE)
                        .withLibraryName("cachewarden");
        if (login.isPresent()) {
            return new RenewedUri(uri.build(), login.get());
        }
        if (settings.credentials().namesAUser()) {
            uri.withAuthentication(settings.credentials().user().orElseThrow(), password(settings));
        } else if (password(settings).length > 0) {
            // User "default" is left out: servers before Redis 6 know the password alone.
            uri.withPassword(password(settings));
        }
        return uri.build();
    }

    /** What the certificate must be made for; {@link ServerAddresses} knows where it is. */
    private static String serverName(ConnectionSettings settings) {
        return settings.address().socket().isPresent()
                ? "localhost"
                : settings.tls().flatMap(Tls::serverName).orElse(settings.address().host());
    }

    /** Empty for an account without a password; Redis accepts any then. */
    private static char[] password(ConnectionSettings settings) {
        return settings.credentials().password().map(Secret::reveal).orElse("").toCharArray();
    }

    /**
     * @param protocol empty: RESP3, or RESP2 where the server does not know HELLO
     * @param reconnects whether a lost connection is opened again
     */
    static ClientOptions client(
            ConnectionSettings settings, Optional<ProtocolVersion> protocol, boolean reconnects) {
        Duration connect = settings.limits().connect();
        ClientOptions.Builder options =
                ClientOptions.builder()
                        .autoReconnect(reconnects)
                        // A command fails at once where it cannot be sent, and is never sent again
                        // behind our back: a report of what was deleted must be true.
                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                        .replayFilter(command -> true)
                        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                        // A slow link is no failure: SilenceLimit bounds the waiting.
                        .timeoutOptions(TimeoutOptions.create())
                        // Commands are answered in order and hardly ever cancelled, so the queue
                        // needs no table to find them by, which costs more than the queue.
                        .useHashIndexQueue(false)
                        .socketOptions(socket(connect))
                        .sslOptions(tls(settings.tls().orElse(Tls.USUAL), connect));
        protocol.ifPresent(options::protocolVersion);
        return options.build();
    }

    /** For a connection with threads to itself. */
    static ClientResources.Builder ownThreads() {
        return ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .reconnectDelay(
                        Delay.exponential(
                                Duration.ofMillis(20),
                                Duration.ofSeconds(2),
                                2,
                                TimeUnit.MILLISECONDS));
    }

    /** For a connection on the threads of another: they outlive it. */
    static ClientResources.Builder threadsOf(ClientResources other) {
        return ClientResources.builder()
                .eventLoopGroupProvider(other.eventLoopGroupProvider())
                .eventExecutorGroup(other.eventExecutorGroup())
                .timer(other.timer())
                .commandLatencyRecorder(CommandLatencyRecorder.disabled());
    }

    /** Keep-alive finds connections that a router has forgotten, within about a minute. */
    private static SocketOptions socket(Duration connect) {
        return SocketOptions.builder()
                .connectTimeout(connect)
                .keepAlive(
                        SocketOptions.KeepAliveOptions.builder()
                                .enable()
                                .idle(Duration.ofSeconds(30))
                                .interval(Duration.ofSeconds(10))
                                .count(3)
                                .build())
                .build();
    }

    private static SslOptions tls(Tls tls, Duration connect) {
        SslOptions.Builder options =
                SslOptions.builder().jdkSslProvider().handshakeTimeout(connect);
        tls.authority().ifPresent(file -> options.trustManager(file.toFile()));
        tls.client()
                .ifPresent(client ->
                        options.keyManager(
                                client.certificate().toFile(), client.key().toFile(), NO_PHRASE));
        return options.build();
    }
}
