package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.text.Lists;

import io.lettuce.core.RedisCommandTimeoutException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;

import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/** Says why a connection with TLS did not come about. */
final class TlsErrors {

    /** The name of an alert (RFC 8446, section 6), as the JDK names it. */
    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");

    /** With which a server refuses the certificate that it was shown. */
    private static final Set<String> ABOUT_CLIENTS =
            Set.of(
                    "access_denied",
                    "bad_certificate",
                    "certificate_expired",
                    "certificate_revoked",
                    "certificate_unknown",
                    "unknown_ca",
                    "unsupported_certificate");

    private final ConnectionSettings settings;
    private final Tls tls;

    TlsErrors(ConnectionSettings settings, Tls tls) {
        this.settings = settings;
        this.tls = tls;
    }

    String sentence(Throwable failure) {
        if (!Causes.has(failure, SSLException.class) && isUnreadable(failure)) {
            return "A certificate or key in "
                    + files()
                    + " could not be read, so no connection was made. They must be PEM files, and"
                    + " the key the one of its certificate.";
        }
        if (Causes.has(failure, NotSslRecordException.class)
                || Causes.has(failure, SslHandshakeTimeoutException.class)
                || Causes.has(failure, RedisCommandTimeoutException.class)) {
            return address()
                    + " accepted the connection but does not answer with TLS. If it is a Redis"
                    + " without TLS, use redis:// instead of rediss://.";
        }
        if (Causes.has(failure, CertificateExpiredException.class)) {
            return "The certificate of "
                    + address()
                    + " has expired, so the connection was not used. Have it renewed.";
        }
        if (Causes.has(failure, CertPathBuilderException.class)
                || Causes.has(failure, CertPathValidatorException.class)) {
            return "The certificate of "
                    + address()
                    + " is not signed by an authority that is trusted here, so the connection was"
                    + " not used. If it is your own authority, give its certificate (--cacert).";
        }
        if (Causes.has(failure, CertificateException.class)) {
            return "The certificate of "
                    + address()
                    + " was made for another host name"
                    + tls.serverName().map(name -> " than " + name).orElse("")
                    + ", so the connection was not used. Connect by the name that the certificate"
                    + " has, or give that name (--server-name).";
        }
        return answered(failure);
    }

    /** What the server made of the handshake, once its own certificate was taken. */
    private String answered(Throwable failure) {
        Optional<Path> shown = tls.client().map(ClientCertificate::certificate);
        if (shown.isPresent() && alert(failure).filter(ABOUT_CLIENTS::contains).isPresent()) {
            return address()
                    + " did not accept the certificate in "
                    + shown.get()
                    + ", so no connection was made. Check that it is still valid and signed by an"
                    + " authority that the server trusts."
                    + said(failure);
        }
        if (alert(failure, "certificate_required") || alert(failure, "bad_certificate")) {
            return address()
                    + " lets in only clients that show a certificate, and Cachewarden has none to"
                    + " show, so no connection was made. Give one with its key (--cert and --key)."
                    + said(failure);
        }
        if (alert(failure, "handshake_failure")) {
            return address()
                    + " broke the TLS handshake off. Either it lets in only clients that show a"
                    + " certificate"
                    + (shown.isPresent() ? "" : ", and Cachewarden has none to show")
                    + " (--cert and --key), or it knows none of the TLS versions and ciphers of"
                    + " this Java."
                    + said(failure);
        }
        if (Causes.has(failure, SSLException.class)) {
            return "No TLS connection to "
                    + address()
                    + " came about. Check that the port is Redis' TLS port; without TLS use"
                    + " redis://."
                    + said(failure);
        }
        return address()
                + " ended the connection during the TLS handshake. Check that the port is Redis'"
                + " TLS port (without TLS use redis://)"
                + (shown.isPresent()
                        ? ", and that it accepts the certificate in " + shown.get() + "."
                        : ", and that it asks for no client certificate, because Cachewarden has"
                                + " none to show (--cert and --key).");
    }

    private String files() {
        return Lists.and(
                Stream.of(
                                tls.authority(),
                                tls.client().map(ClientCertificate::certificate),
                                tls.client().map(ClientCertificate::key))
                        .flatMap(Optional::stream)
                        .map(Path::toString)
                        .toList());
    }

    /** How Netty reports a file that it cannot read, if there is one. */
    private boolean isUnreadable(Throwable failure) {
        return (tls.authority().isPresent() || tls.client().isPresent())
                && (Causes.has(failure, CertificateException.class)
                        || Causes.has(failure, IllegalArgumentException.class));
    }

    private static boolean alert(Throwable failure, String name) {
        return alert(failure).equals(Optional.of(name));
    }

    private static String said(Throwable failure) {
        return alert(failure).map(name -> " The server said: “" + name + "”.").orElse("");
    }

    private static Optional<String> alert(Throwable failure) {
        return Causes.of(failure)
                .filter(SSLException.class::isInstance)
                .map(cause -> ALERT.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private String address() {
        return settings.address().server();
    }
}
