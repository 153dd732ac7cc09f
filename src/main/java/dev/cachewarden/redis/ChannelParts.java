package dev.cachewarden.redis;

import io.lettuce.core.protocol.CommandEncoder;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;

/** What we add to each of Lettuce's channels. */
final class ChannelParts implements NettyCustomizer {

    private static final boolean PREFER_DIRECT = false;

    private final SentCommands sent;

    ChannelParts(SentCommands sent) {
        this.sent = sent;
    }

    /**
     * Answers are decoded byte by byte. In arrays that is fast; without {@code sun.misc.Unsafe},
     * which netty leaves alone on a recent JDK, each byte of a direct buffer is a checked call.
     */
    @Override
    public void afterBootstrapInitialized(Bootstrap bootstrap) {
        bootstrap.option(ChannelOption.ALLOCATOR, new PooledByteBufAllocator(PREFER_DIRECT));
    }

    /**
     * The counter comes between Lettuce's queue and its encoder, where nothing is dropped any more;
     * bulks are taken apart before they reach either.
     */
    @Override
    public void afterChannelInitialized(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addAfter(pipeline.context(CommandEncoder.class).name(), "sent-commands", sent);
        pipeline.addLast("bulk-unpacking", new BulkUnpacking());
    }
}
