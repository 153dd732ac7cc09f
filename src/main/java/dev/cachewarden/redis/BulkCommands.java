package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.CompleteableCommand;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.buffer.ByteBuf;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Commands that share an answer and pass through Lettuce as one: one place in its queue, and one
 * write to the channel, where {@link BulkUnpacking} takes them apart. Done when the answer is.
 */
final class BulkCommands
        implements RedisCommand<ByteString, ByteString, List<?>>, CompleteableCommand<List<?>> {

    private final List<BulkCommand> commands;
    private final SharedAnswer<?> answer;
    private CommandOutput<ByteString, ByteString, List<?>> output;

    /**
     * @param commands at least one, in the order in which {@code answer} expects their answers
     */
    BulkCommands(List<BulkCommand> commands, SharedAnswer<?> answer) {
        this.commands = commands;
        this.answer = answer;
        this.output = answer;
    }

    List<BulkCommand> commands() {
        return commands;
    }

    @Override
    public CommandType getType() {
        return commands.getFirst().getType();
    }

    /** Each of the commands encodes itself. */
    @Override
    public void encode(ByteBuf out) {
        commands.forEach(command -> command.encode(out));
    }

    @Override
    public CommandOutput<ByteString, ByteString, List<?>> getOutput() {
        return output;
    }

    /** Never asked for an answer by itself: the commands it is taken apart into are. */
    @Override
    public void setOutput(CommandOutput<ByteString, ByteString, List<?>> wanted) {
        output = wanted;
    }

    /** The last of the commands completes the answer. */
    @Override
    public void complete() {}

    @Override
    public boolean completeExceptionally(Throwable failure) {
        return answer.fail(failure);
    }

    @Override
    public void cancel() {
        answer.cancel();
    }

    @Override
    public void onComplete(Consumer<? super List<?>> action) {
        onComplete((entries, failure) -> action.accept(entries));
    }

    @Override
    public void onComplete(BiConsumer<? super List<?>, Throwable> action) {
        var _ = answer.future().whenComplete(action);
    }

    @Override
    public @Nullable CommandArgs<ByteString, ByteString> getArgs() {
        return null;
    }

    @Override
    public boolean isCancelled() {
        return answer.future().isCancelled();
    }

    @Override
    public boolean isDone() {
        return answer.future().isDone();
    }
}
