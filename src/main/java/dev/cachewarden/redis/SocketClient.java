package dev.cachewarden.redis;

import io.lettuce.core.ConnectionBuilder;
import io.lettuce.core.ConnectionEvents;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.resource.ClientResources;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioDomainSocketChannel;

import reactor.core.publisher.Mono;

import java.net.SocketAddress;

/**
 * A client whose channels are Unix sockets of the JDK (JEP 380). Lettuce's own need a native
 * library of Netty's for each system; so it is left to believe in a host and a port, and {@link
 * ServerAddresses} answers with the socket.
 */
final class SocketClient extends RedisClient {

    SocketClient(ClientResources resources) {
        super(resources, new RedisURI());
    }

    @Override
    protected void connectionBuilder(
            Mono<SocketAddress> addresses,
            ConnectionBuilder builder,
            ConnectionEvents events,
            RedisURI uri) {
        super.connectionBuilder(addresses, builder, events, uri);
        Bootstrap usual = builder.bootstrap();
        Bootstrap socket =
                new Bootstrap()
                        .group(usual.config().group())
                        .channel(NioDomainSocketChannel.class)
                        .resolver(usual.config().resolver());
        // The others are TCP's.
        socket.option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                (Integer) usual.config().options().get(ChannelOption.CONNECT_TIMEOUT_MILLIS));
        socket.attr(
                ConnectionBuilder.REDIS_URI,
                (String) usual.config().attrs().get(ConnectionBuilder.REDIS_URI));
        builder.bootstrap(socket);
    }
}
