package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.text.Durations;

import io.lettuce.core.RedisCommandTimeoutException;
import io.netty.channel.ConnectTimeoutException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Turns what went wrong while connecting into a sentence for the user. */
final class ConnectErrors {

    private final ConnectionSettings settings;
    private final LoginErrors logins;

    ConnectErrors(ConnectionSettings settings, LoginErrors logins) {
        this.settings = settings;
        this.logins = logins;
    }

    CacheException translate(Throwable failure) {
        Optional<CacheException> ours = Causes.find(failure, CacheException.class);
        Optional<String> answer = Causes.answer(failure);
        if (answer.isPresent()) {
            return logins.of(answer.get(), failure);
        }
        return ours.filter(it -> it.kind() == Kind.AUTHENTICATION)
                .orElseGet(() -> new CacheException(Kind.UNREACHABLE, sentence(failure), failure));
    }

    private String sentence(Throwable failure) {
        Optional<Path> socket = settings.address().socket();
        if (socket.isPresent() && Causes.has(failure, SocketException.class)) {
            return ofSocket(socket.get());
        }
        if (Causes.has(failure, UnknownHostException.class)
                || Causes.has(failure, UnresolvedAddressException.class)) {
            return "There is no host called "
                    + settings.address().host()
                    + ". Check the spelling and the network connection.";
        }
        if (Causes.has(failure, ConnectTimeoutException.class)) {
            return address()
                    + " did not answer within "
                    + Durations.limit(settings.limits().connect())
                    + ". Check host and port, and whether a firewall or VPN is in between.";
        }
        if (Causes.has(failure, NoRouteToHostException.class)) {
            return "There is no route to " + address() + ". Check the network connection or VPN.";
        }
        if (Causes.has(failure, ConnectException.class)) {
            return "Nothing accepts connections at "
                    + address()
                    + ". Check host and port, and that Redis is running.";
        }
        if (settings.tls().isPresent()) {
            return new TlsErrors(settings, settings.tls().get()).sentence(failure);
        }
        if (Causes.has(failure, RedisCommandTimeoutException.class)) {
            return address()
                    + " accepted the connection but did not answer. Check that it is Redis, and"
                    + " whether it needs TLS (rediss://).";
        }
        return address()
                + " ended the connection or answered something that is not Redis. It may need TLS:"
                + " try rediss:// instead of redis://.";
    }

    /** The JDK says the reason in the system's words only. */
    private static String ofSocket(Path socket) {
        if (!Files.exists(socket)) {
            return "There is no socket "
                    + socket
                    + ". Check the path, and that Redis is running (its setting unixsocket).";
        }
        return Files.isWritable(socket)
                ? "Nothing accepts connections at "
                        + socket
                        + ". Check that it is Redis' socket, and that Redis is running."
                : "This user may not open the socket "
                        + socket
                        + ". Have its permissions changed (Redis: unixsocketperm), or join the"
                        + " group that may.";
    }

    private String address() {
        return settings.address().server();
    }
}
