package dev.cachewarden.redis;

import dev.cachewarden.core.connection.DatabaseAddress;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Function;

/**
 * Where the channels to a server really lead. Lettuce knows the server by the name that its
 * certificate must have; at each connecting the address behind it is looked up here, with the JDK:
 * Netty's resolver opens a UDP socket on all interfaces, even for {@code localhost}.
 */
final class ServerAddresses extends AddressResolverGroup<SocketAddress> {

    private final Lookup lookup;

    /** Finds the address for one connecting. Blocking. */
    @FunctionalInterface
    interface Lookup {

        SocketAddress next() throws IOException;
    }

    ServerAddresses(Lookup lookup) {
        this.lookup = lookup;
    }

    static ServerAddresses of(DatabaseAddress address) {
        return new ServerAddresses(
                address.socket()
                        .<Lookup>map(path -> () -> UnixDomainSocketAddress.of(path))
                        .orElse(() -> ofHost(address)));
    }

    private static SocketAddress ofHost(DatabaseAddress address) throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(address.host()), address.port());
    }

    @Override
    protected AddressResolver<SocketAddress> newResolver(EventExecutor executor) {
        return new Resolver(executor, lookup);
    }

    private static final class Resolver extends AbstractAddressResolver<SocketAddress> {

        private final Lookup lookup;

        Resolver(EventExecutor executor, Lookup lookup) {
            super(executor, SocketAddress.class);
            this.lookup = lookup;
        }

        @Override
        protected boolean doIsResolved(SocketAddress address) {
            return !(address instanceof InetSocketAddress inet && inet.isUnresolved());
        }

        @Override
        protected void doResolve(SocketAddress unresolved, Promise<SocketAddress> promise) {
            look(promise, address -> address);
        }

        /** The one that is tried next is all there is to try. */
        @Override
        protected void doResolveAll(
                SocketAddress unresolved, Promise<List<SocketAddress>> promise) {
            look(promise, List::of);
        }

        /** Away from the event loop, which a slow name server would hold up. */
        private <T> void look(Promise<T> promise, Function<SocketAddress, T> answer) {
            var _ =
                    Thread.ofVirtual()
                            .name("cachewarden-address")
                            .start(() -> {
                                try {
                                    promise.trySuccess(answer.apply(lookup.next()));
                                } catch (IOException | RuntimeException e) {
                                    promise.tryFailure(e);
                                }
                            });
        }
    }
}
