package dev.cachewarden.core.connection;

import java.nio.file.Path;

/**
 * With what this side shows who it is.
 *
 * @param certificate PEM file, with those of the authorities in between behind it
 * @param key PEM file with its private key, not encrypted
 */
public record ClientCertificate(Path certificate, Path key) {}
