package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionUrl;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.testing.ScriptedRedis;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Getting into servers of all makers, and what is said where that fails. */
final class HandshakeIT {

    private static final LettuceConnector CONNECTOR = new LettuceConnector(Clock.system());

    @AutoClose private final ScriptedRedis redis = new ScriptedRedis();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ERR unknown command 'HELLO'",
                "-ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`,",
                "-ERR unknown command",
                "-ERR unsupported command",
                "-ERR unsupported command 'hello'",
                "-ERR command not supported",
                "-ERR Command is not available: 'HELLO'. See https://docs.example.com",
                "-ERR command HELLO is disabled",
                "-ERR wrong number of arguments for 'hello' command",
                "-ERR syntax error",
                "-ERR invalid request",
                "-ERR",
                "-NOPROTO unsupported protocol version",
                "-NOPERM this user has no permissions to run the 'hello' command",
                "-NOAUTH Authentication required.",
                "-NOAUTH HELLO must be called with the client already authenticated",
                "-UNKNOWNCMD hello",
                "-Forbidden",
                ScriptedRedis.HANG_UP,
            })
    void howeverHelloIsRefusedTheServerIsSpokenToInResp2(String refusal) {
        redis.answer("HELLO", refusal);
        try (CacheServer server = CONNECTOR.connect(settings("redis://alice:right@127.0.0.1:"))) {
            assertThat(server.facts().protocol()).isEqualTo(2);
            assertThat(redis.received()).contains(List.of("AUTH", "alice", "right"));
        }
    }

    @Property(tries = 25)
    void anyAnswerButThatTheLoginIsWrongLeadsToResp2(
            @ForAll @AlphaChars @StringLength(min = 1, max = 12) String code,
            @ForAll @AlphaChars @StringLength(max = 30) String words)
            throws IOException {
        try (ScriptedRedis any = new ScriptedRedis().answer("HELLO", "-" + code + " " + words);
                CacheServer server =
                        CONNECTOR.connect(
                                ConnectionUrl.parse("redis://:right@127.0.0.1:" + any.port()))) {
            assertThat(server.facts().protocol()).isEqualTo(2);
        }
    }

    @Test
    void aLoginThatWasFoundWrongIsNotTriedAgain() {
        redis.answer("HELLO", "-WRONGPASS invalid username-password pair or user is disabled.");
        CacheException failure = failure("redis://alice:wrong@127.0.0.1:");
        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure).hasMessageContaining("refused the user name or password");
        assertThat(redis.received())
                .noneMatch(command ->
                        command.contains("AUTH")
                                && command.size() == 3
                                && command.getFirst().equals("AUTH"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    redis://127.0.0.1:        | PING     | -NOAUTH Authentication required.                                     | AUTHENTICATION | asks for a password, and none was given
                    redis://:pw9@127.0.0.1:   | PING     | -NOAUTH Authentication required.                                     | AUTHENTICATION | still asks for a password
                    redis://:pw9@127.0.0.1:   | AUTH     | -ERR invalid password                                                | AUTHENTICATION | refused the user name or password
                    redis://:pw9@127.0.0.1:   | AUTH     | -WRONGPASS invalid username-password pair                            | AUTHENTICATION | refused the user name or password
                    redis://:pw9@127.0.0.1:   | AUTH     | -ERR Client sent AUTH, but no password is set                        | AUTHENTICATION | has no password for the user “default”
                    redis://al:pw9@127.0.0.1: | AUTH     | -ERR wrong number of arguments for 'auth' command                    | AUTHENTICATION | knows no user names
                    redis://al:pw9@127.0.0.1: | AUTH     | -ERR unknown command `AUTH`, with args beginning with: `al`, `pw9`,  | UNREACHABLE    | refused the log-in
                    redis://al:pw9@127.0.0.1: | AUTH     | -ERR al and pw9 are not known                                        | UNREACHABLE    | refused the log-in
                    redis://127.0.0.1:        | PING     | -LOADING Redis is loading the dataset in memory                      | UNREACHABLE    | still loading
                    redis://127.0.0.1:        | PING     | -ERR max number of clients reached                                   | UNREACHABLE    | has no connection left
                    redis://127.0.0.1:        | PING     | -MASTERDOWN Link with MASTER is down and replica-serve-stale-data    | UNREACHABLE    | lost its primary
                    redis://127.0.0.1:        | PING     | -DENIED Redis is running in protected mode because protected mode is | UNREACHABLE    | protected mode
                    redis://127.0.0.1:/2      | SELECT   | -ERR DB index is out of range                                        | UNREACHABLE    | has no database 2
                    redis://127.0.0.1:/2      | SELECT   | -ERR Only 0th database is supported! Selected DB: 2                  | UNREACHABLE    | has no database 2
                    redis://127.0.0.1:/2      | SELECT   | -NOPERM this user has no permissions to run the 'select' command     | UNREACHABLE    | has no database 2
                    """)
    void aRefusedLoginSaysWhatToDoWithTheServersWordsAndWithoutThePassword(
            String url, String command, String answer, Kind kind, String sentence) {
        redis.answer("HELLO", "-ERR unknown command").answer(command, answer);
        CacheException failure = failure(url);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure)
                .hasMessageContaining(sentence)
                .hasMessageContaining(answer.substring(1, 12).replace("pw9", ""));
        assertThat(stackTrace(failure)).doesNotContain("pw9").doesNotContain("need TLS");
    }

    @Test
    void theServerSaysAsWhomOneIsLoggedIn() {
        redis.answer("HELLO", "-ERR unknown command").answer("ACL WHOAMI", "+alice");
        try (CacheServer server = CONNECTOR.connect(settings("redis://alice:pw@127.0.0.1:"))) {
            assertThat(server.facts().user()).isEqualTo("alice");
        }
    }

    @Test
    void whoeverIsCountedAsAnotherUserThanAskedForDoesNothing() {
        redis.answer("HELLO", "-ERR unknown command").answer("ACL WHOAMI", "+default");
        CacheException failure = failure("redis://alice:pw@127.0.0.1:");
        assertThat(failure.kind()).isEqualTo(Kind.AUTHENTICATION);
        assertThat(failure)
                .hasMessageContaining("asked to log in “alice”")
                .hasMessageContaining("counts this connection as the user “default”");
    }

    @Test
    void aServerThatDoesNotSayAsWhomIsWorkedWith() {
        redis.answer("HELLO", "-ERR unknown command").answer("ACL", "-ERR unknown command 'ACL'");
        redis.answer("PING", "-NOPERM this user has no permissions to run the 'ping' command");
        try (CacheServer server = CONNECTOR.connect(settings("redis://alice:pw@127.0.0.1:"))) {
            assertThat(server.facts().user()).isEmpty();
        }
    }

    /** The port goes before the path. */
    private ConnectionSettings settings(String url) {
        return ConnectionUrl.parse(url.replaceFirst(":(/\\d+)?$", ":" + redis.port() + "$1"));
    }

    private CacheException failure(String url) {
        CacheException failure =
                catchThrowableOfType(
                        CacheException.class, () -> CONNECTOR.connect(settings(url)).close());
        assertThat(failure).isNotNull();
        return failure;
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
