package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.SentCommand;

import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.CompleteableCommand;
import io.lettuce.core.protocol.RedisCommand;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Commands of one kind on their way to the socket. Only the first and the last are kept, since
 * there can be two million. For one thread.
 */
final class SentBatch {

    /** Longer keys are not kept: there can be a thousand of them, of 512 MB each. */
    private static final int LONGEST_KEY = 1 << 10;

    private final RedisCommand<?, ?, ?> first;
    private RedisCommand<?, ?, ?> last;
    private int count;
    private int arguments;

    SentBatch(RedisCommand<?, ?, ?> first) {
        this.first = first;
        this.last = first;
    }

    /** Adds one, the first included. */
    SentBatch add(RedisCommand<?, ?, ?> command) {
        last = command;
        count++;
        if (namesOnlyKeys()) {
            @Nullable CommandArgs<?, ?> args = command.getArgs();
            arguments += args == null ? 0 : args.count();
        }
        return this;
    }

    int count() {
        return count;
    }

    /** How many keys they name, where they name any. */
    int keyCount() {
        return namesOnlyKeys() ? arguments : count;
    }

    /** Each command of a kind names one key, but for those whose arguments all are keys. */
    Optional<SentCommand.Keys> keys() {
        return firstKey()
                .map(key ->
                        new SentCommand.Keys(
                                Optional.of(key).filter(it -> it.length() <= LONGEST_KEY),
                                keyCount()));
    }

    private boolean namesOnlyKeys() {
        return first.getType() == CommandType.MGET
                || first.getType() == CommandType.UNLINK
                || first.getType() == CommandType.WATCH;
    }

    /** A copy: a slice would keep the array of a whole batch in memory. */
    private Optional<ByteString> firstKey() {
        if (first instanceof BulkCommand bulk) {
            return Optional.of(ByteString.wrap(bulk.key().toArray()));
        }
        @Nullable CommandArgs<?, ?> args = first.getArgs();
        @Nullable ByteBuffer key = args == null ? null : args.getFirstEncodedKey();
        return Optional.ofNullable(key).map(ByteStringCodec::copy);
    }

    /** Runs {@code then} once the last one is answered, or failed. */
    void onAnswer(Runnable then) {
        if (last instanceof BulkCommand bulk) {
            bulk.onAnswer(then);
        } else if (last instanceof CompleteableCommand<?> command) {
            command.onComplete((_, _) -> then.run());
        }
    }
}
