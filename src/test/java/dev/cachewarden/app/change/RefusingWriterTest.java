package dev.cachewarden.app.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** In an opened snapshot every change is refused. */
final class RefusingWriterTest {

    @Test
    void everyChangeIsRefused() {
        RefusingWriter writer = new RefusingWriter();
        ByteString key = ByteString.utf8("clerk:id:a");

        assertThat(
                        Stream.<CompletableFuture<?>>of(
                                writer.unlink(List.of(key)),
                                writer.change(
                                        key,
                                        new SeenValue("string", ByteString.EMPTY),
                                        new Change.Delete()),
                                writer.unlinkUnchanged(List.of()),
                                writer.restore(List.of())))
                .allSatisfy(answer ->
                        assertThat(answer.handle((_, failure) -> cause(failure)).join())
                                .isInstanceOfSatisfying(
                                        CacheException.class,
                                        it -> assertThat(it.kind()).isEqualTo(Kind.READ_ONLY)));
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
    }
}
