package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisException;
import io.netty.handler.codec.DecoderException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/** The kind of a command's failure is recognised in every wrapping by libraries. */
final class FailureKindsTest {

    private final AnswerErrors errors =
            new AnswerErrors("host:6379", "default", KnownSecrets.of(List.of()));

    @Property
    void lackOfMemoryIsNeverALostConnection(@ForAll("wrappings") UnaryOperator<Throwable> wrap) {
        assertThat(kind(wrap.apply(new OutOfMemoryError("Java heap space"))))
                .isEqualTo(Kind.OUT_OF_MEMORY);
        assertThat(kind(wrap.apply(new StackOverflowError()))).isEqualTo(Kind.OUT_OF_MEMORY);
    }

    @Property
    void aMistakeOfOursIsNeverALostConnection(@ForAll("wrappings") UnaryOperator<Throwable> wrap) {
        assertThat(kind(wrap.apply(new IllegalStateException("Not one of ours"))))
                .isEqualTo(Kind.UNEXPECTED);
        assertThat(kind(wrap.apply(new ClassCastException()))).isEqualTo(Kind.UNEXPECTED);
    }

    @Property
    void whatTheSocketThrowsIsALostConnection(@ForAll("wrappings") UnaryOperator<Throwable> wrap) {
        assertThat(kind(wrap.apply(new IOException("Connection reset by peer"))))
                .isEqualTo(Kind.CONNECTION_LOST);
        assertThat(kind(wrap.apply(new ClosedChannelException()))).isEqualTo(Kind.CONNECTION_LOST);
    }

    @Property
    void noMessageSaysWhatBecameOfTheTask(@ForAll("failures") Throwable failure) {
        for (Request<?> request :
                List.of(
                        Requests.pttl(ByteString.EMPTY),
                        Requests.unlink(List.of(ByteString.EMPTY)))) {
            assertSaysNothingOfTheTask(errors.translate(failure, request));
            assertSaysNothingOfTheTask(errors.readOnly(request));
        }
        assertSaysNothingOfTheTask(errors.notSent(true));
        assertSaysNothingOfTheTask(errors.notSent(false));
    }

    private static void assertSaysNothingOfTheTask(CacheException failure) {
        assertThat(failure.getMessage())
                .doesNotContainIgnoringCase("nothing was")
                .doesNotContainIgnoringCase("keeps trying")
                .doesNotContainIgnoringCase("reconnect")
                .doesNotContainIgnoringCase("refresh");
    }

    @Property
    void onlyWhatWasSentAndNotAnsweredIsInDoubt(@ForAll("failures") Throwable failure) {
        CacheException told = errors.translate(failure, Requests.pttl(ByteString.EMPTY));
        assertThat(told.isInDoubt())
                .isEqualTo(!(failure instanceof RedisCommandExecutionException));
        assertThat(errors.notSent(false).isInDoubt()).isFalse();
    }

    /** A thrown error that a network thread swallows would leave its reader waiting for ever. */
    @Property(tries = 1)
    void whatIsThrownWhileAnAnswerIsReadReachesWhoWaits() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<Integer> read =
                Answers.map(
                        answer,
                        text -> {
                            throw new OutOfMemoryError(text);
                        });
        answer.complete("Java heap space");

        assertThat(read).isCompletedExceptionally();
    }

    @Provide
    Arbitrary<UnaryOperator<Throwable>> wrappings() {
        return Arbitraries.<UnaryOperator<Throwable>>of(
                        failure -> failure,
                        CompletionException::new,
                        RedisException::new,
                        failure -> new RedisConnectionException("Connection closed", failure),
                        DecoderException::new)
                .list()
                .ofMaxSize(3)
                .map(all ->
                        failure ->
                                all.stream().reduce(failure, (a, by) -> by.apply(a), (a, b) -> b));
    }

    @Provide
    Arbitrary<Throwable> failures() {
        return Arbitraries.of(
                new SilenceException(Duration.ofSeconds(10)),
                new RedisException("Connection closed"),
                new RedisException("Currently not connected. Commands are rejected."),
                new DecoderException(new OutOfMemoryError()),
                new IOException("Broken pipe"),
                new IllegalStateException("x"),
                new RedisCommandExecutionException("OOM command not allowed"),
                new RedisCommandExecutionException("READONLY You can't write"),
                new RedisCommandExecutionException("NOPERM no permissions"),
                new RedisCommandExecutionException("ERR anything else"));
    }

    private Kind kind(Throwable failure) {
        return errors.translate(failure, Requests.pttl(ByteString.EMPTY)).kind();
    }
}
