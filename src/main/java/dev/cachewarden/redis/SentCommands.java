package dev.cachewarden.redis;

import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.SentCommand;

import io.lettuce.core.protocol.ProtocolKeyword;
import io.lettuce.core.protocol.RedisCommand;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts and lists what is written to the socket, per command: ours, and those Lettuce sends by
 * itself when it connects and reconnects (HELLO, AUTH, PING, SELECT, CLIENT). Hosted Redis bills
 * each of them, also inside a pipeline. A command that was refused before it was written is none of
 * them.
 */
@Sharable
final class SentCommands extends ChannelOutboundHandlerAdapter {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final CommandLog log;

    SentCommands(Clock clock) {
        log = new CommandLog(clock);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof RedisCommand<?, ?, ?> command) {
            note(command);
        } else if (message instanceof Collection<?> batch) {
            note(batch);
        }
        // Its outcome is the promise's, which the caller holds.
        var _ = context.write(message, promise);
    }

    private void note(RedisCommand<?, ?, ?> command) {
        add(command.getType(), new SentBatch(command).add(command));
    }

    /** Thousands of the same few kinds are looked up once each. */
    private void note(Collection<?> batch) {
        IdentityHashMap<ProtocolKeyword, SentBatch> kinds = new IdentityHashMap<>();
        for (Object each : batch) {
            RedisCommand<?, ?, ?> command = (RedisCommand<?, ?, ?>) each;
            kinds.computeIfAbsent(command.getType(), _ -> new SentBatch(command)).add(command);
        }
        kinds.forEach(this::add);
    }

    private void add(ProtocolKeyword kind, SentBatch batch) {
        String name = kind.toString();
        counts.computeIfAbsent(name, _ -> new LongAdder()).add(batch.count());
        log.add(name, batch);
    }

    /** Latest first. */
    List<SentCommand> last() {
        return log.last();
    }

    /** Most frequent first. */
    List<CommandCount> counts() {
        return counts.entrySet().stream()
                .map(entry -> new CommandCount(entry.getKey(), entry.getValue().sum()))
                .sorted(
                        Comparator.comparingLong(CommandCount::sent)
                                .reversed()
                                .thenComparing(CommandCount::command))
                .toList();
    }
}
