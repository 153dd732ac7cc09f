package dev.cachewarden.clerk;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkUrl;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.port.ClerkConnector;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/**
 * Asks Clerk's Backend API. One for a program: all that it connects share the limits of the
 * instances they ask. Redirects are not followed, so that no secret key travels on.
 */
public final class ClerkHttpConnector implements ClerkConnector {

    private final JsonParser parser;
    private final RetryLimits patience;
    private final Budgets budgets;
    private final HttpClient client;

    public ClerkHttpConnector(JsonParser parser, Clock clock) {
        this(parser, clock, Pause.SLEEP, RetryLimits.DEFAULT, systemTrust());
    }

    /**
     * @param trust which certificates are believed
     */
    ClerkHttpConnector(
            JsonParser parser, Clock clock, Pause pause, RetryLimits patience, SSLContext trust) {
        this.parser = parser;
        this.patience = patience;
        this.budgets = new Budgets(clock, pause);
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(patience.connect())
                        .sslContext(trust)
                        .followRedirects(Redirect.NEVER)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    static SSLContext systemTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no TLS.", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidSettingsException if the address is one to which no secret may be sent, or a
     *     header cannot hold the key
     */
    @Override
    public ClerkInstanceApi connect(ClerkAccess access) {
        ClerkUrl.check(access.baseUrl());
        requirePlain(access.secretKey().reveal(), "The secret key");
        requirePlain(access.apiVersion(), "The version of Clerk's API");
        ClerkHttpClient exchange = new ClerkHttpClient(access, client, budgets, patience, parser);
        return new HttpInstance(access, exchange, budgets, parser);
    }

    /** Checked here, because java.net.http would quote in its message what a header cannot hold. */
    private static void requirePlain(String text, String what) {
        if (!text.matches("[!-~]+")) {
            throw new InvalidSettingsException(
                    what + " has a character that it cannot have, such as a space.");
        }
    }
}
