package dev.cachewarden.redis;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives a connection up on which nothing comes although something is awaited. A time limit for each
 * command would call a slow link broken while data flows: here every byte is a sign of life, and so
 * is every byte that goes out. Of one channel, on its own thread.
 *
 * <p>Time is counted in looks, not read off a clock: a computer that slept between two of them was
 * silent itself.
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
    }

    /** The first look after a question may come at once, so it takes one more than there are. */
    private void look(ChannelHandlerContext context) {
        boolean sends = sends(context);
        boolean isAlive = received || sends || !open.areThere();
        received = false;
        silentLooks = isAlive ? 0 : silentLooks + 1;
        if (silentLooks > LOOKS) {
            open.fail(new SilenceException(limit));
            // What it still brings would be answers to what nobody awaits any more.
            var _ = context.close();
        }
    }

    /** Whether what is to be sent has become less or more. */
    private boolean sends(ChannelHandlerContext context) {
        ChannelOutboundBuffer buffer = context.channel().unsafe().outboundBuffer();
        long before = unsent;
        unsent = buffer == null ? 0 : buffer.totalPendingWriteBytes() - buffer.currentProgress();
        return unsent != before;
    }
}
