package dev.cachewarden.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A server's certificate and the authority that signed it, made with the JDK's keytool.
 *
 * @param authority PEM, to trust
 * @param certificate PEM
 * @param key PEM
 * @param store PKCS12 with certificate and key, under {@link #PASSWORD}
 */
public record TestCertificate(Path authority, Path certificate, Path key, Path store) {

    public static final String PASSWORD = "changeit";

    /**
     * Makes a certificate that is valid for a day.
     *
     * @param names it is made for, as keytool's {@code san} extension wants them
     * @param start as keytool's {@code -startdate}: {@code -0d} for today
     */
    public static TestCertificate make(Path folder, String names, String start)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        keytool(store, "authority", "-ext", "bc:critical=ca:true", "-validity", "2");
        keytool(
                store,
                "server",
                "-signer",
                "authority",
                "-ext",
                "san=" + names,
                "-startdate",
                start,
                "-validity",
                "1");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        byte[] authority = keys.getCertificate("authority").getEncoded();
        byte[] server = keys.getCertificate("server").getEncoded();
        byte[] key = keys.getKey("server", PASSWORD.toCharArray()).getEncoded();
        return new TestCertificate(
                pem(folder.resolve("authority.crt"), "CERTIFICATE", authority),
                pem(folder.resolve("server.crt"), "CERTIFICATE", server),
                pem(folder.resolve("server.key"), "PRIVATE KEY", key),
                without("authority", keys, folder.resolve("server.p12")));
    }

    private static Path without(String alias, KeyStore keys, Path file)
            throws IOException, GeneralSecurityException {
        keys.deleteEntry(alias);
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    /** Believes what this certificate's authority has signed, and nothing else. */
    public SSLContext trust() throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(authority)) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static void keytool(Path store, String alias, String... options)
            throws IOException, InterruptedException {
        String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                program,
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + alias,
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                file, "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }
}
