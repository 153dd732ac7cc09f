package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;

import io.lettuce.core.RedisCommandTimeoutException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;

import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

/** Says why a connection with TLS did not come about. */
final class TlsErrors {

    /** The name of an alert (RFC 8446, section 6), as the JDK names it. */
    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");

    private final ConnectionSettings settings;

    TlsErrors(ConnectionSettings settings) {
        this.settings = settings;
    }

    String sentence(Throwable failure) {
        Optional<Path> authority = settings.caCertificate();
        if (authority.isPresent()
                && !Causes.has(failure, SSLException.class)
                && isUnreadable(failure)) {
            return "No certificate could be read from "
                    + authority.get()
                    + ", so no connection was made. It must be a PEM file, with BEGIN CERTIFICATE.";
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
                    + " was made for another host name, so the connection was not used. Connect"
                    + " by the name that the certificate has.";
        }
        if (alert(failure, "certificate_required") || alert(failure, "bad_certificate")) {
            return address()
                    + " lets in only clients that show a certificate, and Cachewarden has none to"
                    + " show, so no connection was made. Connect to a port that asks for none"
                    + " (Redis: tls-auth-clients no or optional)."
                    + said(failure);
        }
        if (alert(failure, "handshake_failure")) {
            return address()
                    + " broke the TLS handshake off. Either it lets in only clients that show a"
                    + " certificate, and Cachewarden has none to show (Redis: tls-auth-clients), or"
                    + " it knows none of the TLS versions and ciphers of this Java."
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
                + " TLS port (without TLS use redis://), and that it asks for no client"
                + " certificate, because Cachewarden has none to show.";
    }

    /** How Netty reports a file without certificates. */
    private static boolean isUnreadable(Throwable failure) {
        return Causes.has(failure, CertificateException.class)
                || Causes.has(failure, IllegalArgumentException.class);
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
