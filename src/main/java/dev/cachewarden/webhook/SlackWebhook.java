package dev.cachewarden.webhook;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.port.AnnouncementException;
import dev.cachewarden.core.port.Announcer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import javax.net.ssl.SSLException;

/**
 * Posts {@code {"text": …}} as Slack's incoming webhooks and those of other chats take it
 * (docs.slack.dev, "Sending messages using incoming webhooks"). The address is a credential: no
 * message contains it, and redirects are not followed, so that the text goes to that host only.
 */
public final class SlackWebhook implements Announcer {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Secret address;
    private final Duration limit;
    private final HttpClient client;

    /**
     * Posts to that address.
     *
     * @throws InvalidSettingsException unless it is https, or http to this computer
     */
    public SlackWebhook(Secret address) {
        this(address, LIMIT);
    }

    SlackWebhook(Secret address, Duration limit) {
        this.address = address;
        this.limit = limit;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(limit)
                        .followRedirects(Redirect.NEVER)
                        .build();
        URI uri = uri(address);
        if (!isSafe(uri.getScheme(), uri.getHost())) {
            throw unusable();
        }
    }

    private static URI uri(Secret address) {
        try {
            return new URI(address.reveal().strip());
        } catch (URISyntaxException e) {
            // Without the cause: its message quotes the address.
            throw unusable();
        }
    }

    private static boolean isSafe(@Nullable String scheme, @Nullable String host) {
        return host != null
                && ("https".equalsIgnoreCase(scheme)
                        || ("http".equalsIgnoreCase(scheme)
                                && THIS_COMPUTER.contains(host.toLowerCase(Locale.ROOT))));
    }

    private static InvalidSettingsException unusable() {
        return new InvalidSettingsException(
                "The webhook's address cannot be used: it has to begin with https:// and name a"
                        + " host.");
    }

    @Override
    public void announce(String text) {
        HttpRequest request =
                HttpRequest.newBuilder(uri(address))
                        .timeout(limit)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body(text)))
                        .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw failure("it answered " + status + ".");
            }
        } catch (IOException e) {
            throw failure(why(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("the program is ending.");
        }
    }

    /** Slack reads these three as signs of links and mentions. */
    private static String body(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return JsonText.inLine(new JsonFields().put("text", escaped).object());
    }

    private static AnnouncementException failure(String why) {
        return new AnnouncementException("The webhook did not take the message: " + why);
    }

    /** By the kind alone: messages of the network's exceptions can name host and path. */
    private String why(IOException e) {
        return switch (e) {
            case HttpTimeoutException _ ->
                    "it did not answer in " + limit.toMillis() / 1000.0 + " s.";
            case ConnectException _ -> "it cannot be reached.";
            case UnknownHostException _ -> "its host is not known.";
            case SSLException _ -> "its certificate is not trusted, or TLS failed.";
            default -> "the connection broke.";
        };
    }
}
