package dev.cachewarden.core.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a file has what it is named for, by its first and last lines (RFC 7468): libraries say of
 * each wrong one that it is wrong, and not how to mend it.
 */
final class PemFile {

    private static final String UNUSED = ", so no connection was made. ";

    private PemFile() {}

    static void requireCertificate(Path file) {
        if (!has(read(file), "CERTIFICATE")) {
            throw new InvalidSettingsException(
                    "No certificate could be read from "
                            + file
                            + UNUSED
                            + "It must be a PEM file, with BEGIN CERTIFICATE.");
        }
    }

    static void requireKey(Path file) {
        String text = read(file);
        if (has(text, "ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new InvalidSettingsException(
                    "The key in "
                            + file
                            + " is encrypted"
                            + UNUSED
                            + "Cachewarden asks for no pass phrase of a key: write it without one"
                            + " into a file that only you can read (openssl pkey -in KEY -out"
                            + " PLAIN).");
        }
        if (has(text, "RSA PRIVATE KEY") || has(text, "EC PRIVATE KEY")) {
            throw new InvalidSettingsException(
                    "The key in "
                            + file
                            + " has an older format"
                            + UNUSED
                            + "Write it as PKCS#8 (openssl pkcs8 -topk8 -nocrypt -in KEY -out"
                            + " PKCS8).");
        }
        if (!has(text, "PRIVATE KEY")) {
            throw new InvalidSettingsException(
                    "No private key could be read from "
                            + file
                            + UNUSED
                            + "It must be a PEM file, with BEGIN PRIVATE KEY.");
        }
    }

    private static boolean has(String text, String label) {
        return text.contains("-----BEGIN " + label + "-----");
    }

    /** A pipe has nothing left at the next reconnect. */
    private static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidSettingsException(
                    file
                            + (Files.exists(file) ? " is no file" : " does not exist")
                            + UNUSED
                            + "It is read each time that Cachewarden connects.");
        }
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new InvalidSettingsException(
                    file + " cannot be read" + UNUSED + "Check its permissions.", e);
        }
    }
}
