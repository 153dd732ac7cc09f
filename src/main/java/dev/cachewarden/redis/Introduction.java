package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.ServerFacts;

import io.lettuce.core.StatefulRedisConnectionImpl;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Names our connection and learns the server's version. Managed servers refuse CLIENT and INFO:
 * then the version can stay unknown and the connection unnamed, without a message to the user.
 */
final class Introduction {

    private static final String OUR_NAME = "cachewarden";

    private final CommandGate gate;
    private final AnswerErrors errors;
    private final LoginErrors logins;

    Introduction(CommandGate gate, AnswerErrors errors, LoginErrors logins) {
        this.gate = gate;
        this.errors = errors;
        this.logins = logins;
    }

    /**
     * @throws CacheException where the server is one we cannot work with, logs us in as another
     *     user than the one requested, or the connection broke
     */
    ServerFacts learn(ConnectionSettings settings, StatefulRedisConnection<?, ?> connection) {
        String user = enter(settings);
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
                settings.address().name(),
                hello.map(known -> known.getRedisVersion())
                        .orElseGet(() -> field(info, "redis_version")),
                hello.isPresent() ? 3 : 2,
                settings.tls(),
                settings.readOnly(),
                user);
    }

    /** Makes sure that we are logged in, and answers as whom; empty if it does not say. */
    private String enter(ConnectionSettings settings) {
        CommandGate.Pipeline pipeline = gate.pipeline();
        CompletableFuture<String> ping = pipeline.add(Requests.ping());
        CompletableFuture<String> name = pipeline.add(Requests.clientName(OUR_NAME));
        CompletableFuture<String> whoAmI = pipeline.add(Requests.whoAmI());
        pipeline.send();
        requireToBeIn(ping);
        orElse(name, "");
        String user = orElse(whoAmI, "");
        if (settings.credentials().namesAUser() && !user.isEmpty()) {
            String wanted = settings.credentials().user().orElseThrow();
            if (!wanted.equals(user)) {
                throw logins.asSomebodyElse(wanted, user);
            }
        }
        return user;
    }

    /** A server that takes connections may still refuse every command: NOAUTH, LOADING. */
    private void requireToBeIn(CompletableFuture<String> ping) {
        try {
            Answers.await(ping);
        } catch (CacheException e) {
            Optional<String> answer = Causes.answer(e);
            if (answer.isEmpty()) {
                throw e;
            }
            if (!isAboutPing(answer.get())) {
                throw logins.of(answer.get(), e);
            }
        }
    }

    /** Then the login worked: the user lacks the right, or the server the command. */
    private static boolean isAboutPing(String answer) {
        String text = answer.toLowerCase(Locale.ROOT);
        return text.startsWith("noperm") || text.contains("unknown") || text.contains("command");
    }

    private void sayNameAgain() {
        if (gate.state() == ConnectionState.CONNECTED) {
            // Unanswered on purpose: this is a network thread.
            var _ = gate.send(Requests.clientName(OUR_NAME));
        }
    }

    private String info() {
        return orElse(gate.send(Requests.info("server")), "");
    }

    private static String orElse(CompletableFuture<String> answer, String instead) {
        try {
            return Answers.await(answer);
        } catch (CacheException e) {
            if (!e.isRefusal()) {
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
                        .filter(state ->
                                state.getNegotiatedProtocolVersion() == ProtocolVersion.RESP3)
                : Optional.empty();
    }

    /** The value of {@code name:value} in INFO's answer. */
    static String field(String info, String name) {
        return info.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
