package dev.cachewarden.redis;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

import java.nio.channels.ClosedChannelException;

/**
 * Hands the commands of a bulk to Lettuce's own handlers as one batch, which they encode into one
 * buffer. Written one by one each would cost a task, a promise and a buffer.
 */
@Sharable
final class BulkUnpacking extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof BulkCommands bulk) {
            // Nobody waits for the writing: one that fails closes the channel, and with it Lettuce
            // fails every command that is still without an answer.
            var _ = context.write(bulk.commands(), context.voidPromise());
            promise.setSuccess();
            failIfClosed(context, bulk);
        } else {
            // Its outcome is the promise's, which the caller holds.
            var _ = context.write(message, promise);
        }
    }

    /** Between its closing and the end of its handlers a channel takes what it never writes. */
    private static void failIfClosed(ChannelHandlerContext context, BulkCommands bulk) {
        if (!context.channel().isActive()) {
            bulk.completeExceptionally(new ClosedChannelException());
        }
    }
}
