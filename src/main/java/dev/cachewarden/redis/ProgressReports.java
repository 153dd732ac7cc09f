package dev.cachewarden.redis;

import dev.cachewarden.core.port.ConnectionProgress;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;

import java.net.SocketAddress;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Says how far a channel has come in connecting. */
final class ProgressReports extends ChannelDuplexHandler {

    private final ConnectionProgress progress;

    private ProgressReports(ConnectionProgress progress) {
        this.progress = progress;
    }

    /** Behind TLS, whose end is reported to what comes after it. */
    static void addTo(ChannelPipeline pipeline, ConnectionProgress progress) {
        if (progress.equals(ConnectionProgress.UNUSED)) {
            return;
        }
        ProgressReports reports = new ProgressReports(progress);
        ChannelHandlerContext tls = pipeline.context(SslHandler.class);
        if (tls == null) {
            pipeline.addFirst("progress-reports", reports);
        } else {
            pipeline.addAfter(tls.name(), "progress-reports", reports);
        }
    }

    /** Netty has looked the address up when it comes to this. */
    @Override
    public void connect(
            ChannelHandlerContext context,
            SocketAddress remote,
            SocketAddress local,
            ChannelPromise promise)
            throws Exception {
        progress.resolved(remote);
        super.connect(context, remote, local, promise);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        progress.connected();
        super.channelActive(context);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof SslHandshakeCompletionEvent completed && completed.isSuccess()) {
            report(context.pipeline().get(SslHandler.class).engine().getSession());
        }
        super.userEventTriggered(context, event);
    }

    private void report(SSLSession session) throws SSLPeerUnverifiedException {
        if (session.getPeerCertificates()[0] instanceof X509Certificate peer) {
            progress.secured(session.getProtocol(), peer);
        }
    }
}
