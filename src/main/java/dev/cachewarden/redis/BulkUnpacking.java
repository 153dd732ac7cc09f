package dev.cachewarden.redis;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

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
        } else {
            // Its outcome is the promise's, which the caller holds.
            var _ = context.write(message, promise);
        }
    }
}
