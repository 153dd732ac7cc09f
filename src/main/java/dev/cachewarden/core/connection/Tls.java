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
 * @param verified whether the server's certificate is verified: without that, anybody between both
 *     can read and change everything
 */
public record Tls(
        Optional<Path> authority,
        Optional<ClientCertificate> client,
        Optional<String> serverName,
        boolean verified) {

    /** Trusts as the system does. */
    public static final Tls USUAL =
            new Tls(Optional.empty(), Optional.empty(), Optional.empty(), true);

    /** How one that is not verified is shown wherever the connection is. */
    public static final String NOT_VERIFIED = "certificate not verified";

    /** {@code TLS}, and what one must know of it. */
    public String words() {
        return verified ? "TLS" : "TLS, " + NOT_VERIFIED;
    }

    /**
     * @throws InvalidSettingsException where one wish contradicts another, or the name is none
     */
    void requireSense() {
        if (!verified && authority.isPresent()) {
            throw new InvalidSettingsException(
                    "An authority to trust is named, and the certificate is not to be verified."
                            + " Keep one of them; with the authority the connection is safe.");
        }
        if (serverName.filter(name -> !UrlAddress.isHost(name)).isPresent()) {
            throw new InvalidSettingsException(
                    "The server name must be the name of a host alone, as the certificate has it:"
                            + " redis.example.com.");
        }
    }

    /**
     * Looks into the files. Blocking.
     *
     * @throws InvalidSettingsException naming the file that cannot be used, and why
     */
    public void requireFiles() {
        authority.ifPresent(PemFile::requireCertificate);
        client.map(ClientCertificate::certificate).ifPresent(PemFile::requireCertificate);
        client.map(ClientCertificate::key).ifPresent(PemFile::requireKey);
    }
}
