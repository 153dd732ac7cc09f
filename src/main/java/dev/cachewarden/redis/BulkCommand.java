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

/**
 * One of many commands that share an answer and are {@linkplain BulkCommands sent as one}. It has
 * no future, which is what makes two million of them cost about as much as the network.
 */
final class BulkCommand implements RedisCommand<ByteString, ByteString, List<?>> {

    private static final byte[] LINE_END = {'\r', '\n'};

    private final Kind kind;
    private final ByteString key;
    private final boolean isLast;
    private CommandOutput<ByteString, ByteString, List<?>> output;
    private final SharedAnswer<?> answer;
    private boolean isDone;

    /** A command but for its key, as it is written to the socket. */
    static final class Kind {

        private final CommandType type;
        private final byte[] head;
        private final byte[] tail;

        /**
         * @param arguments that follow the key
         */
        Kind(CommandType type, String... arguments) {
            this.type = type;
            StringBuilder start = new StringBuilder();
            start.append('*').append(arguments.length + 2).append("\r\n");
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
        this.kind = kind;
        this.key = key;
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
        out.writeByte('$');
        out.writeCharSequence(Integer.toString(key.length()), StandardCharsets.US_ASCII);
        out.writeBytes(LINE_END);
        // Not as a ByteBuffer, which is copied at several times the cost of its bytes.
        var _ = key.<ByteBuf>readBy(out::writeBytes);
        out.writeBytes(kind.tail);
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
