package dev.cachewarden.redis;

import io.lettuce.core.RedisException;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection from which nothing comes although answers are open. A timeout per command
 * would call a slow link broken while data flows: here every byte received or sent shows that it is
 * alive. Of one channel, on its event loop.
 *
 * <p>Time is counted in checks, not read off a clock: after the computer has slept, the clock would
 * count that time as the server's silence.
 */
final class SilenceLimit extends ChannelInboundHandlerAdapter {

    private static final int LOOKS = 10;

    private final OpenAnswers open;
    private final Duration limit;
    private @Nullable ScheduledFuture<?> looking;
    private boolean received;
    private long unsent;
    private int silentLooks;

    SilenceLimit(OpenAnswers open, Duration limit) {
        this.open = open;
        this.limit = limit;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        long between = Math.max(1, limit.toNanos() / LOOKS);
        looking =
                context.executor()
                        .scheduleWithFixedDelay(
                                () -> look(context), between, between, TimeUnit.NANOSECONDS);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        received = true;
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
        context.fireChannelInactive();
        // What was to be written when it closed is known to nobody else, and no look will come.
        open.fail(new RedisException("The connection ended"));
    }

    /** The first check after a command may come at once, so one more is needed. */
    private void look(ChannelHandlerContext context) {
        boolean sends = sends(context);
        boolean isAlive = received || sends || !open.areThere();
        received = false;
        silentLooks = isAlive ? 0 : silentLooks + 1;
        if (silentLooks > LOOKS) {
            open.fail(new SilenceException(limit));
            // Late replies would belong to commands that have failed already.
            var _ = context.close();
        }
    }

    /** Whether the amount of unsent bytes has changed. */
    private boolean sends(ChannelHandlerContext context) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        long before = unsent;
        unsent = buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
        return unsent != before;
    }
}
