package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a connection with TLS knows whom it speaks with, and shows who it is.
 *
 * @param authority PEM file with the authorities to trust instead of the system's
 * @param client what this side shows, where the server asks for it
 * @param serverName the name in the server's certificate, where it is not the host of the address;
 *     it is also the one that is asked for (SNI)
 * @param verified whether the server's certificate is verified: without that anybody on the way can
 *     read and change everything
 */
public record Tls(
        Optional<Path> authority,
        Optional<ClientCertificate> client,
        Optional<String> serverName,
        boolean verified) {

    /** Trusts as the system does. */
    public static final Tls USUAL =
            new Tls(Optional.empty(), Optional.empty(), Optional.empty(), true);
}
