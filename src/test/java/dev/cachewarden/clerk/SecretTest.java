package dev.cachewarden.clerk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.ClerkInstanceApi;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A planted secret key is looked for in everything that can be read by anybody. */
final class SecretTest {

    /** A server that echoes everything it was sent. */
    private static final String ECHO =
            "{\"errors\":[{\"code\":\"%1$s\",\"message\":\"%1$s\"}],\"clerk_trace_id\":\"%1$s\"}"
                    .formatted(ClerkStub.SECRET);

    @Test
    void noSentenceTraceOrLogHoldsTheSecret() {
        List<String> said = new ArrayList<>();
        Handler listening = new Listening(said);
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try (ClerkStub stub = new ClerkStub()) {
            ClerkHttpConnector connector = stub.connector(ClerkStub.QUICK);
            ClerkInstanceApi api = connector.connect(stub.access());
            said.addAll(List.of(api.toString(), api.access().toString()));
            for (ResponseDefinitionBuilder answer : answers()) {
                stub.answers(answer);
                said.add(text(ClerkStub.failure(api, ClerkStub::askForAlice)));
                said.add(text(ClerkStub.failure(api, ClerkInstanceApi::instance)));
                said.add(text(ClerkStub.failure(api, it -> it.user(ClerkStub.ALICE))));
            }
            said.add(text(unusable(connector, stub)));
        } finally {
            root.removeHandler(listening);
        }
        assertThat(said).hasSizeGreaterThan(30).noneMatch(it -> it.contains("PLANTED"));
    }

    private static List<ResponseDefinitionBuilder> answers() {
        List<ResponseDefinitionBuilder> answers = new ArrayList<>();
        for (int status : new int[] {200, 204, 302, 400, 401, 403, 404, 422, 429, 500}) {
            answers.add(json(status));
        }
        answers.add(aResponse().withHeader("Content-Type", ClerkStub.SECRET).withBody("[]"));
        answers.add(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        return answers;
    }

    private static ResponseDefinitionBuilder json(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", ClerkStub.JSON)
                .withHeader("Location", "https://elsewhere.example/" + ClerkStub.SECRET)
                .withBody(ECHO);
    }

    /** A header cannot hold a line break, and java.net.http would quote it. */
    private static Throwable unusable(ClerkHttpConnector connector, ClerkStub stub) {
        ClerkAccess broken =
                new ClerkAccess(
                        "production",
                        Secret.of(ClerkStub.SECRET + "\nX: y"),
                        stub.baseUrl(),
                        ClerkAccess.DEFAULT_API_VERSION,
                        OptionalInt.empty());
        return org.assertj.core.api.Assertions.catchThrowable(() -> connector.connect(broken));
    }

    private static String text(Throwable failure) {
        assertThat(failure).isNotNull();
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text + failure.toString();
    }

    private static final class Listening extends Handler {

        private final List<String> said;

        Listening(List<String> said) {
            this.said = said;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            said.add(String.valueOf(record.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
