package dev.cachewarden.clerk;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.text.Durations;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLHandshakeException;

/**
 * Sentences for what goes wrong when one environment's Clerk is asked. They hold what Clerk names
 * for its support (codes, trace ids), never its own sentences, which can quote what was asked.
 */
final class Problems {

    private static final String NOTHING_KNOWN = " Nothing is known of its users.";

    private final String environment;
    private final String host;

    Problems(ClerkAccess access) {
        this.environment = access.environment();
        this.host = access.baseUrl().getRawAuthority();
    }

    ClerkException refused(HttpAnswer answer, ErrorBody body) {
        String who =
                answer.isJson()
                        ? "Clerk refused the secret key of " + environment
                        : host + ", perhaps a proxy, refused the request for " + environment;
        return failure(
                Reason.REFUSED,
                who
                        + details(answer, body)
                        + "."
                        + NOTHING_KNOWN
                        + " Copy the secret key once more from Clerk's dashboard, under API keys.",
                body);
    }

    ClerkException rejected(HttpAnswer answer, ErrorBody body) {
        return failure(
                Reason.REJECTED,
                "Clerk does not take a question about "
                        + environment
                        + details(answer, body)
                        + "."
                        + NOTHING_KNOWN
                        + " If Clerk-API-Version is configured, try without.",
                body);
    }

    ClerkException badQuestion(String why) {
        return new ClerkException(
                Reason.REJECTED, "Clerk was not asked about " + environment + ": " + why);
    }

    ClerkException limited(ErrorBody body) {
        return limited(
                body, "the moment", "The app draws on the same limit. Try again in a minute.");
    }

    ClerkException limited(ErrorBody body, Duration after) {
        return limited(body, Durations.limit(after), "Try again after that.");
    }

    private ClerkException limited(ErrorBody body, String time, String advice) {
        return failure(
                Reason.RATE_LIMITED,
                "Clerk takes no more requests for "
                        + environment
                        + " for "
                        + time
                        + trace(body)
                        + ". "
                        + advice,
                body);
    }

    ClerkException failing(HttpAnswer answer, ErrorBody body) {
        return failure(
                Reason.FAILING,
                "Clerk, or a proxy before it, fails to answer for "
                        + environment
                        + details(answer, body)
                        + ". Several attempts were made. Try again later.",
                body);
    }

    ClerkException redirected(HttpAnswer answer) {
        return new ClerkException(
                Reason.UNREACHABLE,
                host
                        + " sends requests for "
                        + environment
                        + " on to "
                        + otherHost(answer).orElse("another address")
                        + ". Nothing was sent there, so that the secret key stays with Clerk. Check"
                        + " the address configured for Clerk.");
    }

    private static Optional<String> otherHost(HttpAnswer answer) {
        return answer.headers()
                .firstValue("Location")
                .flatMap(text -> {
                    try {
                        return Optional.ofNullable(URI.create(text.strip()).getHost());
                    } catch (IllegalArgumentException e) {
                        return Optional.empty();
                    }
                });
    }

    ClerkException late(Duration limit, Throwable cause) {
        return new ClerkException(
                Reason.UNREACHABLE,
                "Clerk did not answer for "
                        + environment
                        + " at "
                        + host
                        + " within "
                        + Durations.limit(limit)
                        + ". Several attempts were made.",
                "",
                cause);
    }

    ClerkException unreachable(String why, Throwable cause) {
        return new ClerkException(
                Reason.UNREACHABLE,
                "Clerk cannot be reached for " + environment + " at " + host + ": " + why,
                "",
                cause);
    }

    ClerkException untrusted(SSLHandshakeException cause) {
        return unreachable(
                "the certificate is not trusted, or TLS failed. Nothing was sent.", cause);
    }

    ClerkException unreadable(String why) {
        return unreadable(why, null);
    }

    ClerkException unreadable(String why, @Nullable ErrorBody body) {
        return new ClerkException(
                Reason.UNREADABLE,
                "The answer for "
                        + environment
                        + " from "
                        + host
                        + " is not what Clerk answers: "
                        + why
                        + NOTHING_KNOWN,
                body == null ? "" : body.traceId(),
                null);
    }

    ClerkException cancelled() {
        return new ClerkException(
                Reason.CANCELLED, "Asking Clerk about " + environment + " was stopped.");
    }

    private static ClerkException failure(Reason reason, String message, ErrorBody body) {
        return new ClerkException(reason, message, body.traceId(), null);
    }

    private static String details(HttpAnswer answer, ErrorBody body) {
        String code = body.code().isEmpty() ? "" : " " + body.code();
        String trace = body.traceId().isEmpty() ? "" : ", trace id " + body.traceId();
        return " (" + answer.status() + code + trace + ")";
    }

    private static String trace(ErrorBody body) {
        return body.traceId().isEmpty() ? "" : " (trace id " + body.traceId() + ")";
    }
}
