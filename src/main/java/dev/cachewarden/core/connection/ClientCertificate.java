package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * With what this side shows who it is.
 *
 * @param certificate PEM file, with those of the authorities in between behind it
 * @param key PEM file with its private key, not encrypted
 */
public record ClientCertificate(Path certificate, Path key) {

    /**
     * The certificate, where it is shown.
     *
     * @throws InvalidSettingsException where only one of them is given
     */
    public static Optional<ClientCertificate> of(Optional<Path> certificate, Optional<Path> key) {
        if (certificate.isPresent() != key.isPresent()) {
            throw new InvalidSettingsException(
                    "A certificate is shown together with its key: name both, or neither.");
        }
        return certificate.map(file -> new ClientCertificate(file, key.orElseThrow()));
    }
}
