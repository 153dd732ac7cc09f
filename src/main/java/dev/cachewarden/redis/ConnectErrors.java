package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/** Turns what went wrong while connecting into a sentence for the user. */
final class ConnectErrors {

    private final ConnectionSettings settings;
    private final AnswerErrors answers;

    ConnectErrors(ConnectionSettings settings, AnswerErrors answers) {
        this.settings = settings;
        this.answers = answers;
    }

    CacheException translate(Throwable failure) {
        Optional<RedisCommandExecutionException> refusal =
                find(failure, RedisCommandExecutionException.class);
        if (refusal.isPresent()) {
            String text = String.valueOf(refusal.get().getMessage());
            return answers.of(text, "the log-in", failure);
        }
        return new CacheException(Kind.UNREACHABLE, sentence(failure), failure);
    }

    private String sentence(Throwable failure) {
        if (has(failure, UnknownHostException.class)
                || has(failure, UnresolvedAddressException.class)) {
            return "There is no host called "
                    + settings.host()
                    + ". Check the spelling and the network connection.";
        }
        if (has(failure, ConnectTimeoutException.class)) {
            return address()
                    + " did not answer within "
                    + LettuceOptions.CONNECT_TIMEOUT.toSeconds()
                    + " s. Check host and port, and whether a firewall or VPN is in between.";
        }
        if (has(failure, NoRouteToHostException.class)) {
            return "There is no route to " + address() + ". Check the network connection or VPN.";
        }
        if (has(failure, ConnectException.class)) {
            return "Nothing accepts connections at "
                    + address()
                    + ". Check host and port, and that Redis is running.";
        }
        if (settings.tls()) {
            return tlsSentence(failure);
        }
        if (has(failure, RedisCommandTimeoutException.class)) {
            return address()
                    + " accepted the connection but did not answer. Check that it is Redis, and"
                    + " whether it needs TLS (rediss://).";
        }
        return address()
                + " ended the connection or answered something that is not Redis. It may need TLS:"
                + " try rediss:// instead of redis://.";
    }

    private String tlsSentence(Throwable failure) {
        Optional<Path> authority = settings.caCertificate();
        if (authority.isPresent() && !has(failure, SSLException.class) && isUnreadable(failure)) {
            return "No certificate could be read from "
                    + authority.get()
                    + ", so no connection was made. It must be a PEM file, with BEGIN CERTIFICATE.";
        }
        if (has(failure, NotSslRecordException.class)
                || has(failure, SslHandshakeTimeoutException.class)
                || has(failure, RedisCommandTimeoutException.class)) {
            return address()
                    + " accepted the connection but does not answer with TLS. If it is a Redis"
                    + " without TLS, use redis:// instead of rediss://.";
        }
        if (has(failure, CertificateExpiredException.class)) {
            return "The certificate of "
                    + address()
                    + " has expired, so the connection was not used. Have it renewed.";
        }
        if (has(failure, CertPathBuilderException.class)
                || has(failure, CertPathValidatorException.class)) {
            return "The certificate of "
                    + address()
                    + " is not signed by an authority that is trusted here, so the connection was"
                    + " not used. If it is your own authority, give its certificate (--cacert).";
        }
        if (has(failure, CertificateException.class)) {
            return "The certificate of "
                    + address()
                    + " was made for another host name, so the connection was not used. Connect"
                    + " by the name that the certificate has.";
        }
        if (has(failure, SSLException.class)) {
            return "No TLS connection to "
                    + address()
                    + " came about. Check that the port is Redis' TLS port; without TLS use"
                    + " redis://.";
        }
        return address()
                + " ended the connection during the TLS handshake. Check that the port is Redis'"
                + " TLS port; without TLS use redis://.";
    }

    /** How Netty tells of a file without certificates. */
    private static boolean isUnreadable(Throwable failure) {
        return has(failure, CertificateException.class)
                || has(failure, IllegalArgumentException.class);
    }

    private String address() {
        return settings.host() + ":" + settings.port();
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return find(failure, kind).isPresent();
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return causes(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
