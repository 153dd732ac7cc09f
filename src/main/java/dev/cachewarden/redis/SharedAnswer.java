package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandType;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * What many commands that are {@linkplain BulkCommands sent as one} are answered: one list, in the
 * order of their keys. A key that the user may not read, or that holds another type, is a matter of
 * that key; any other error reply fails the whole, unless it is {@linkplain #takes taken}. For one
 * thread, Lettuce's.
 */
abstract class SharedAnswer<T> extends CommandOutput<ByteString, ByteString, List<?>> {

    private static final String OTHER_TYPE = "WRONGTYPE";

    private final List<T> answers;
    private final CompletableFuture<List<T>> future = new CompletableFuture<>();
    private @Nullable String refusal;

    SharedAnswer(int count) {
        super(ByteStringCodec.INSTANCE, List.of());
        this.answers = new ArrayList<>(count);
    }

    /** Completes, or fails as Lettuce fails, on a network thread. */
    final CompletableFuture<List<T>> future() {
        return future;
    }

    /** Takes the error reply of the command just answered, or does not. */
    boolean takes(String error) {
        return false;
    }

    /** The command just answered met a key that holds another type. */
    void otherType() {}

    /** The command just answered met a key that the user may not read. */
    void refusedKey() {}

    /** A command is answered as a whole. */
    abstract void answered(CommandType type);

    final void add(T answer) {
        answers.add(answer);
    }

    /** How many there are so far. */
    final int size() {
        return answers.size();
    }

    @Override
    public final void setError(ByteBuffer bytes) {
        setError(StandardCharsets.UTF_8.decode(bytes).toString());
    }

    @Override
    public final void setError(String message) {
        if (takes(message)) {
            return;
        }
        if (Denial.of(message).filter(it -> it == Denial.KEY).isPresent()) {
            refusedKey();
        } else if (message.startsWith(OTHER_TYPE)) {
            otherType();
        } else if (refusal == null) {
            refusal = message;
        }
    }

    final void end() {
        if (refusal == null) {
            future.complete(answers);
        } else {
            fail(new RedisCommandExecutionException(refusal));
        }
    }

    final boolean fail(Throwable failure) {
        return future.completeExceptionally(failure);
    }

    final void cancel() {
        fail(new CancellationException());
    }
}
