package dev.cachewarden.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.AnnouncementException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

final class SlackWebhookTest {

    private static final String TOKEN = "T0-secret-token";

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/services/" + TOKEN, this::answer);
        server.createContext("/slow", this::neverAnswer);
        server.setExecutor(Thread::startVirtualThread);
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
    }

    @Test
    void aMessageArrivesAsTheTextOfAJsonObject() {
        webhook("/services/" + TOKEN).announce("• 1 <new> & \"quoted\"\nline");

        assertThat(bodies)
                .containsExactly("{\"text\": \"• 1 &lt;new&gt; &amp; \\\"quoted\\\"\\nline\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 404, 500})
    void everyOtherAnswerIsAFailureWithoutTheAddress(int answer) {
        status = answer;

        assertThatThrownBy(() -> webhook("/services/" + TOKEN).announce("x"))
                .isInstanceOf(AnnouncementException.class)
                .hasMessage("The webhook did not take the message: it answered " + answer + ".")
                .hasNoCause();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void nobodyThereAndNoAnswerAreFailuresWithoutTheAddress() {
        SlackWebhook slow = webhook("/slow");
        assertThatThrownBy(() -> slow.announce("x"))
                .hasMessageContaining("it did not answer in 0.3 s.")
                .hasNoCause();
        server.stop(0);
        SlackWebhook nobody = webhook("/services/" + TOKEN);
        assertThatThrownBy(() -> nobody.announce("x"))
                .isInstanceOf(AnnouncementException.class)
                .hasMessageNotContaining(TOKEN)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/T0-secret-token",
                "ftp://example.com/T0-secret-token",
                "https:///T0-secret-token",
                "https://exa mple/T0-secret-token",
                "T0-secret-token",
                "http://localhost.example.com/T0-secret-token"
            })
    void anAddressThatIsNotSafeIsRefusedUnquoted(String address) {
        assertThatThrownBy(() -> new SlackWebhook(Secret.of(address)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageNotContaining(TOKEN)
                .hasNoCause();
    }

    @Test
    void anAddressMayEndWithALineBreakAsFilesDo() {
        assertThatCode(() -> new SlackWebhook(Secret.of("https://example.com/x\n")))
                .doesNotThrowAnyException();
    }

    private SlackWebhook webhook(String path) {
        return new SlackWebhook(
                Secret.of("http://127.0.0.1:" + server.getAddress().getPort() + path),
                Duration.ofMillis(300));
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Location", "/services/" + TOKEN);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void neverAnswer(HttpExchange exchange) throws IOException {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
