package dev.cachewarden.core.port;

import java.net.SocketAddress;
import java.security.cert.X509Certificate;

/**
 * Learns how far a connecting has come. Called on a network thread, again where a connection is
 * tried in another protocol; a connector that cannot say calls nothing.
 */
public interface ConnectionProgress {

    /** Has no use for it. */
    ConnectionProgress UNUSED =
            new ConnectionProgress() {
                @Override
                public void resolved(SocketAddress address) {}

                @Override
                public void connected() {}

                @Override
                public void secured(String protocol, X509Certificate peer) {}
            };

    /** The address behind the name was found. */
    void resolved(SocketAddress address);

    /** Somebody accepted the connection. */
    void connected();

    /**
     * TLS was agreed on.
     *
     * @param protocol {@code TLSv1.3}
     * @param peer what the other side has shown, verified if that was wanted
     */
    void secured(String protocol, X509Certificate peer);
}
