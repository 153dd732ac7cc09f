package dev.cachewarden.redis;

import dev.cachewarden.core.port.CommandCount;

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
 * Counts what is written to the socket, per command: ours, and those Lettuce sends by itself when
 * it connects and reconnects (HELLO, AUTH, PING, SELECT, CLIENT). Hosted Redis bills each of them,
 * also inside a pipeline. A command that was refused before it was written is not counted.
 */
@Sharable
final class SentCommands extends ChannelOutboundHandlerAdapter {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof RedisCommand<?, ?, ?> command) {
            count(command);
        } else if (message instanceof Collection<?> batch) {
            count(batch);
        }
        // Its outcome is the promise's, which the caller holds.
        var _ = context.write(message, promise);
    }

    private void count(RedisCommand<?, ?, ?> command) {
        add(command.getType(), 1);
    }

    /** Thousands of the same few kinds are looked up once each. */
    private void count(Collection<?> batch) {
        IdentityHashMap<ProtocolKeyword, Integer> kinds = new IdentityHashMap<>();
        batch.forEach(
                each -> kinds.merge(((RedisCommand<?, ?, ?>) each).getType(), 1, Integer::sum));
        kinds.forEach(this::add);
    }

    private void add(ProtocolKeyword kind, int sent) {
        counts.computeIfAbsent(kind.toString(), name -> new LongAdder()).add(sent);
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
