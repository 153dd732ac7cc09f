package dev.cachewarden.redis;

import dev.cachewarden.core.port.CacheException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Combinators for pending answers. Like the methods of CompletableFuture, but failures are not
 * wrapped: every future fails with {@link CacheException} itself.
 */
final class Answers {

    private Answers() {}

    /**
     * Blocks until the answer; {@link SilenceLimit} bounds the wait, as commands have no timeout.
     */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException known ? known : e;
        }
    }

    static <T, R> CompletableFuture<R> then(
            CompletableFuture<T> answer, Function<T, CompletableFuture<R>> next) {
        CompletableFuture<R> result = new CompletableFuture<>();
        whenDone(
                answer,
                (value, failure) -> {
                    if (failure != null) {
                        result.completeExceptionally(failure);
                    } else {
                        follow(next, value, result);
                    }
                });
        return result;
    }

    static <T, R> CompletableFuture<R> map(CompletableFuture<T> answer, Function<T, R> mapping) {
        return then(answer, value -> CompletableFuture.completedFuture(mapping.apply(value)));
    }

    /** Replaces the failures that {@code expected} accepts by {@code instead}. */
    static <T> CompletableFuture<T> recover(
            CompletableFuture<T> answer, Predicate<CacheException> expected, T instead) {
        CompletableFuture<T> result = new CompletableFuture<>();
        whenDone(
                answer,
                (value, failure) -> {
                    if (failure instanceof CacheException known && expected.test(known)) {
                        result.complete(instead);
                    } else {
                        settle(result, value, failure);
                    }
                });
        return result;
    }

    /** Replaces the server's refusal, after which nothing is in doubt, by an answer. */
    static <T> CompletableFuture<T> refused(
            CompletableFuture<T> answer, Function<CacheException, T> instead) {
        CompletableFuture<T> result = new CompletableFuture<>();
        whenDone(
                answer,
                (value, failure) -> {
                    if (failure instanceof CacheException known && known.isRefusal()) {
                        result.complete(instead.apply(known));
                    } else {
                        settle(result, value, failure);
                    }
                });
        return result;
    }

    /** Replaces a failure by another one. */
    static <T> CompletableFuture<T> rephrased(
            CompletableFuture<? extends T> answer, UnaryOperator<CacheException> telling) {
        CompletableFuture<T> result = new CompletableFuture<>();
        whenDone(
                answer,
                (value, failure) -> {
                    if (failure instanceof CacheException known) {
                        result.completeExceptionally(telling.apply(known));
                    } else {
                        settle(result, value, failure);
                    }
                });
        return result;
    }

    /** All answers in order, or the first failure. */
    static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> answers) {
        return map(
                CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new)),
                done -> answers.stream().map(CompletableFuture::join).toList());
    }

    private static <T, R> void follow(
            Function<T, CompletableFuture<R>> next, T value, CompletableFuture<R> result) {
        try {
            whenDone(next.apply(value), (answer, failure) -> settle(result, answer, failure));
        } catch (RuntimeException | Error e) {
            // A future that is never completed would block its caller for ever.
            result.completeExceptionally(e);
        }
    }

    private static <T> void settle(
            CompletableFuture<T> result, T value, @Nullable Throwable failure) {
        if (failure != null) {
            result.completeExceptionally(failure);
        } else {
            result.complete(value);
        }
    }

    private static <T> void whenDone(
            CompletableFuture<T> answer, BiConsumer<T, @Nullable Throwable> next) {
        var _ = answer.whenComplete((value, failure) -> next.accept(value, unwrap(failure)));
    }

    private static @Nullable Throwable unwrap(@Nullable Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }
}
