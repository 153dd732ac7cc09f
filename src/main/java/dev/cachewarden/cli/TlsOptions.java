package dev.cachewarden.cli;

import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.text.Lists;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The options about TLS. Each is refused where the connection has none. */
public final class TlsOptions {

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            description = "PEM file with the authority to trust for TLS.")
    private @Nullable Path authority;

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "PEM file with the certificate to show to a server that asks for one.")
    private @Nullable Path certificate;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "PEM file with the key of --cert: PKCS#8, not encrypted.")
    private @Nullable Path key;

    @Option(
            names = "--server-name",
            paramLabel = "NAME",
            description =
                    "Name that the server's certificate must have and that is sent to the server"
                            + " (default: the address' host).")
    private @Nullable String serverName;

    @Option(
            names = "--tls-unverified",
            description = {
                "Use TLS without verifying the server's certificate: whoever is on the line can"
                        + " read and change everything, also the password."
            })
    private boolean unverified;

    /** As they are written, for sentences. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        add(authority != null, "--cacert", given);
        add(certificate != null, "--cert", given);
        add(key != null, "--key", given);
        add(serverName != null, "--server-name", given);
        add(unverified, "--tls-unverified", given);
        return given;
    }

    private static void add(boolean isGiven, String option, List<String> given) {
        if (isGiven) {
            given.add(option);
        }
    }

    /**
     * Looks into the files.
     *
     * @throws InvalidSettingsException naming the options that cannot be followed
     */
    ConnectionSettings over(ConnectionSettings settings) {
        return given().isEmpty()
                ? settings
                : ConnectionOptions.of(
                        Lists.and(given()),
                        settings,
                        without -> {
                            Tls tls = tls();
                            tls.requireFiles();
                            return without.withTls(tls);
                        });
    }

    /**
     * What is asked for, without a look into the files; empty if nothing is.
     *
     * @throws InvalidSettingsException where it contradicts itself
     */
    public Optional<Tls> wanted() {
        return given().isEmpty() ? Optional.empty() : Optional.of(tls());
    }

    private Tls tls() {
        return new Tls(
                Optional.ofNullable(authority),
                ClientCertificate.of(Optional.ofNullable(certificate), Optional.ofNullable(key)),
                Optional.ofNullable(serverName),
                !unverified);
    }
}
