package dev.cachewarden.redis;

import dev.cachewarden.core.port.ConnectionProgress;

import io.lettuce.core.protocol.CommandEncoder;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;

import java.time.Duration;

/** What we add to each of Lettuce's channels. */
final class ChannelParts implements NettyCustomizer {

    /**
     * Bytes that the system takes from us before the server has. What waits there shows no progress
     * to {@link SilenceLimit}: the less, the slower may a link be.
     */
    private static final int SEND_BUFFER = 1 << 17;

    private final SentCommands sent;
    private final OpenAnswers open;
    private final Duration silence;
    private final ByteBufAllocator buffers;
    private final ConnectionProgress progress;

    /**
     * @param silence after which a connection is given up that owes answers
     * @param buffers in arrays
     * @param progress of connecting
     */
    ChannelParts(
            SentCommands sent,
            OpenAnswers open,
            Duration silence,
            ByteBufAllocator buffers,
            ConnectionProgress progress) {
        this.sent = sent;
        this.open = open;
        this.silence = silence;
        this.buffers = buffers;
        this.progress = progress;
    }

    /**
     * Answers are decoded byte by byte. In arrays that is fast; without {@code sun.misc.Unsafe},
     * which netty leaves alone on a recent JDK, each byte of a direct buffer is a checked call.
     */
    @Override
    public void afterBootstrapInitialized(Bootstrap bootstrap) {
        bootstrap.option(ChannelOption.ALLOCATOR, buffers);
        bootstrap.option(ChannelOption.SO_SNDBUF, SEND_BUFFER);
    }

    /**
     * The limit comes first, where bytes arrive as they are on the wire. The counter comes between
     * Lettuce's queue and its encoder, where nothing is dropped any more; bulks are taken apart
     * before they reach either.
     */
    @Override
    public void afterChannelInitialized(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addFirst("silence-limit", new SilenceLimit(open, silence));
        pipeline.addAfter(pipeline.context(CommandEncoder.class).name(), "sent-commands", sent);
        pipeline.addLast("bulk-unpacking", new BulkUnpacking());
        ProgressReports.addTo(pipeline, progress);
    }
}
