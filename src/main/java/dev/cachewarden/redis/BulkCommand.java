package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.buffer.ByteBuf;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * One of many commands that share an answer and are {@linkplain BulkCommands sent as one}. It has
 * no future, which is what makes two million of them cost about as much as the network.
 */
final class BulkCommand implements RedisCommand<ByteString, ByteString, List<?>> {

    private static final byte[] LINE_END = {'\r', '\n'};

    private final Kind kind;
    private final ByteString key;
    private final Optional<ByteString> value;
    private final boolean isLast;
    private CommandOutput<ByteString, ByteString, List<?>> output;
    private final SharedAnswer<?> answer;
    private boolean isDone;

    /** A command but for its key, as it is written to the socket. */
    static final class Kind {

        /** Words before the arguments. */
        private static final int KEY = 2;

        private static final int KEY_AND_VALUE = 3;

        private final CommandType type;
        private final byte[] head;
        private final byte[] tail;

        /**
         * @param arguments that follow the key
         */
        Kind(CommandType type, String... arguments) {
            this(type, false, arguments);
        }

        /**
         * @param hasValue whether a value follows the key, before the arguments
         */
        Kind(CommandType type, boolean hasValue, String... arguments) {
            this.type = type;
            StringBuilder start = new StringBuilder();
            int words = arguments.length + (hasValue ? KEY_AND_VALUE : KEY);
            start.append('*').append(words).append("\r\n");
            append(start, type.toString());
            this.head = start.toString().getBytes(StandardCharsets.US_ASCII);
            StringBuilder end = new StringBuilder("\r\n");
            for (String argument : arguments) {
                append(end, argument);
            }
            this.tail = end.toString().getBytes(StandardCharsets.US_ASCII);
        }

        private static void append(StringBuilder protocol, String word) {
            protocol.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
        }
    }

    /**
     * @param isLast whether the answer is complete with this command's
     */
    BulkCommand(Kind kind, ByteString key, SharedAnswer<?> answer, boolean isLast) {
        this(kind, key, Optional.empty(), answer, isLast);
    }

    /**
     * @param value that follows the key, if the kind has one
     * @param isLast whether the answer is complete with this command's
     */
    BulkCommand(
            Kind kind,
            ByteString key,
            Optional<ByteString> value,
            SharedAnswer<?> answer,
            boolean isLast) {
        this.kind = kind;
        this.key = key;
        this.value = value;
        this.answer = answer;
        this.output = answer;
        this.isLast = isLast;
    }

    ByteString key() {
        return key;
    }

    /** Runs {@code then} on a network thread once the answer it shares is complete, or failed. */
    void onAnswer(Runnable then) {
        var _ = answer.future().whenComplete((_, _) -> then.run());
    }

    @Override
    public CommandType getType() {
        return kind.type;
    }

    @Override
    public void encode(ByteBuf out) {
        out.writeBytes(kind.head);
        encode(key, out);
        value.ifPresent(bytes -> {
            out.writeBytes(LINE_END);
            encode(bytes, out);
        });
        out.writeBytes(kind.tail);
    }

    private static void encode(ByteString word, ByteBuf out) {
        out.writeByte('$');
        out.writeCharSequence(Integer.toString(word.length()), StandardCharsets.US_ASCII);
        out.writeBytes(LINE_END);
        // Not as a ByteBuffer, which is copied at several times the cost of its bytes.
        var _ = word.<ByteBuf>readBy(out::writeBytes);
    }

    @Override
    public CommandOutput<ByteString, ByteString, List<?>> getOutput() {
        return output;
    }

    @Override
    public void setOutput(CommandOutput<ByteString, ByteString, List<?>> wanted) {
        output = wanted;
    }

    @Override
    public void complete() {
        isDone = true;
        answer.answered(kind.type);
        if (isLast) {
            answer.end();
        }
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        isDone = true;
        return answer.fail(failure);
    }

    @Override
    public void cancel() {
        isDone = true;
        answer.cancel();
    }

    /** The arguments are written by {@link #encode} alone. */
    @Override
    public @Nullable CommandArgs<ByteString, ByteString> getArgs() {
        return null;
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public boolean isDone() {
        return isDone;
    }
}
