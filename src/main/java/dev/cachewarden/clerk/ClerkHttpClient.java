package dev.cachewarden.clerk;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.text.Bytes;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.SSLHandshakeException;

/**
 * Sends one environment's requests: within the budget of its instance, again where that may help,
 * and never for longer than {@link RetryLimits} says. Safe for all threads.
 */
final class ClerkHttpClient {

    private static final double JITTER = 0.25;

    private final ClerkAccess access;
    private final HttpClient client;
    private final Budgets budgets;
    private final RetryLimits patience;
    private final JsonParser parser;
    private final Problems problems;
    private final RetryPolicy<Attempt> afterFailures;
    private final RetryPolicy<Attempt> afterLimits;
    private final Timeout<Object> limit;
    private final AtomicLong requests = new AtomicLong();

    ClerkHttpClient(
            ClerkAccess access,
            HttpClient client,
            Budgets budgets,
            RetryLimits patience,
            JsonParser parser) {
        this.access = access;
        this.client = client;
        this.budgets = budgets;
        this.patience = patience;
        this.parser = parser;
        this.problems = new Problems(access);
        this.afterFailures =
                onlyIf(Attempt.Failed.class)
                        .withMaxRetries(patience.retries().most())
                        .withBackoff(patience.retries().first(), patience.retries().longest())
                        .withJitter(JITTER)
                        .build();
        // The wait itself is the budget's, shared by all who ask this instance.
        this.afterLimits =
                onlyIf(Attempt.Limited.class).withMaxRetries(patience.waits().most()).build();
        this.limit = Timeout.builder(patience.answer()).withInterrupt().build();
    }

    private static dev.failsafe.RetryPolicyBuilder<Attempt> onlyIf(
            Class<? extends Attempt> ending) {
        return RetryPolicy.<Attempt>builder()
                // Exceptions are final; without this line every one would be tried again.
                .handleIf((Throwable e) -> false)
                .handleResultIf(ending::isInstance);
    }

    long requests() {
        return requests.get();
    }

    /**
     * What answers a GET of that path: 200, or a 404 that Clerk means.
     *
     * @throws ClerkException for everything else
     */
    HttpAnswer get(String pathAndQuery) {
        HttpRequest request = request(pathAndQuery);
        WaitedFor waited = new WaitedFor(patience.waits().longest());
        try {
            Attempt last =
                    Failsafe.with(afterLimits, afterFailures).get(() -> attempt(request, waited));
            return switch (last) {
                case Attempt.Answered(HttpAnswer answer) -> answer;
                case Attempt.Failed(ClerkException failure) -> throw failure;
                case Attempt.Limited(ClerkException failure, Duration _) -> throw failure;
            };
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw problems.cancelled();
            }
            throw e;
        }
    }

    private HttpRequest request(String pathAndQuery) {
        URI uri = URI.create(access.baseUrl() + pathAndQuery);
        return HttpRequest.newBuilder(uri)
                // Without TLS it is this computer, where an upgrade gains nothing.
                .version(
                        "https".equalsIgnoreCase(uri.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + access.secretKey().reveal())
                .header("Clerk-API-Version", access.apiVersion())
                .header("Accept", "application/json")
                .GET()
                .build();
    }

    private Attempt attempt(HttpRequest request, WaitedFor waited) throws InterruptedException {
        budgets.of(access).await();
        try {
            HttpAnswer answer = Failsafe.with(limit).get(() -> send(request));
            return judge(answer, waited);
        } catch (TimeoutExceededException e) {
            return new Attempt.Failed(problems.late(patience.answer(), e));
        } catch (FailsafeException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private HttpAnswer send(HttpRequest request) throws IOException, InterruptedException {
        requests.incrementAndGet();
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(patience.mostBytes());
            if (bytes.length == patience.mostBytes() && body.read() >= 0) {
                throw problems.unreadable(
                        "it is longer than " + Bytes.of(patience.mostBytes()) + ".");
            }
            return new HttpAnswer(
                    response.statusCode(), response.headers(), ByteString.wrap(bytes));
        }
    }

    /** By the kind alone: the network's own sentences are for programmers. */
    private Attempt failed(Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        return switch (cause) {
            case SSLHandshakeException e -> throw problems.untrusted(e);
            case ConnectException e when e.getCause() instanceof UnresolvedAddressException ->
                    failed("its host is not known. Check the address and your network.", e);
            case ConnectException e -> failed("nobody answers there. Check your network.", e);
            case java.net.http.HttpConnectTimeoutException e ->
                    failed("no connection came about in time. Check your network.", e);
            default -> failed("the connection broke. Several attempts were made.", cause);
        };
    }

    private Attempt failed(String why, Throwable cause) {
        return new Attempt.Failed(problems.unreachable(why, cause));
    }

    private Attempt judge(HttpAnswer answer, WaitedFor waited) {
        ErrorBody body =
                answer.status() < 400
                        ? ErrorBody.NONE
                        : ErrorBody.of(answer, parser, access.secretKey());
        int status = answer.status();
        if (status >= 300 && status < 400) {
            throw problems.redirected(answer);
        }
        if (status == 401 || status == 403) {
            throw problems.refused(answer, body);
        }
        if (status == 429) {
            return limited(answer, body, waited);
        }
        if (status >= 500) {
            return new Attempt.Failed(problems.failing(answer, body));
        }
        if (!answer.isJson()) {
            throw problems.unreadable(notJson(answer), body);
        }
        if (status != 200 && status != 404) {
            throw status > 404 || status == 400
                    ? problems.rejected(answer, body)
                    : problems.unreadable("its status is " + status + ".", body);
        }
        return new Attempt.Answered(answer);
    }

    private static String notJson(HttpAnswer answer) {
        boolean html = answer.contentType().contains("html");
        return (html ? "it is a web page" : "it is no JSON")
                + " (status "
                + answer.status()
                + "). Check the address configured for Clerk, and proxies on the way.";
    }

    private Attempt limited(HttpAnswer answer, ErrorBody body, WaitedFor waited) {
        Duration after = answer.retryAfter().orElse(patience.retries().first());
        if (!waited.affords(after)) {
            throw problems.limited(body, after);
        }
        budgets.of(access).pauseFor(after);
        return new Attempt.Limited(problems.limited(body), after);
    }
}
