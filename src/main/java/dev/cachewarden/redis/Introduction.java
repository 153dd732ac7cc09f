package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.StatefulRedisConnectionImpl;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;

import java.util.Optional;

/**
 * Says who we are and learns who the server is. Managed servers refuse CLIENT and INFO: then it has
 * no version to show and we have no name there, and nobody is told.
 */
final class Introduction {

    private static final String OUR_NAME = "cachewarden";

    private final CommandGate gate;
    private final AnswerErrors errors;

    Introduction(CommandGate gate, AnswerErrors errors) {
        this.gate = gate;
        this.errors = errors;
    }

    /**
     * @throws CacheException where the server is one we cannot work with, or the connection broke
     */
    ServerFacts learn(ConnectionSettings settings, StatefulRedisConnection<?, ?> connection) {
        sayName();
        // Lettuce opens a socket again by itself; the name is lost with the old one.
        gate.onStateChange(this::sayNameAgain);
        Optional<io.lettuce.core.ConnectionState> hello = hello(connection);
        String info = hello.isPresent() ? "" : info();
        String mode =
                hello.map(known -> known.getMode()).orElseGet(() -> field(info, "redis_mode"));
        if (mode.equals("cluster")) {
            throw errors.cluster();
        }
        return new ServerFacts(
                settings.name(),
                hello.map(known -> known.getRedisVersion())
                        .orElseGet(() -> field(info, "redis_version")),
                hello.isPresent() ? 3 : 2,
                settings.tls(),
                settings.readOnly());
    }

    private void sayName() {
        orElse(Requests.clientName(OUR_NAME), "");
    }

    private void sayNameAgain() {
        if (gate.state() == ConnectionState.CONNECTED) {
            // Unanswered on purpose: this is a network thread.
            var _ = gate.send(Requests.clientName(OUR_NAME));
        }
    }

    private String info() {
        return orElse(Requests.info("server"), "");
    }

    private String orElse(Request<String> request, String instead) {
        try {
            return Answers.await(gate.send(request));
        } catch (CacheException e) {
            if (e.kind() == Kind.CONNECTION_LOST) {
                throw e;
            }
            return instead;
        }
    }

    /** What HELLO 3 answered; empty in RESP2. */
    private static Optional<io.lettuce.core.ConnectionState> hello(
            StatefulRedisConnection<?, ?> connection) {
        return connection instanceof StatefulRedisConnectionImpl<?, ?> known
                ? Optional.of(known.getConnectionState())
                        .filter(
                                state ->
                                        state.getNegotiatedProtocolVersion()
                                                == ProtocolVersion.RESP3)
                : Optional.empty();
    }

    /** The value of {@code name:value} in INFO's answer. */
    private static String field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
