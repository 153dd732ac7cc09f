package dev.cachewarden.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryProfiles;
import dev.cachewarden.ui.support.BackgroundTasks;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

final class ConnectModelTest {

    private final MemoryCache server = new MemoryCache();
    private final List<ConnectionSettings> connections = new ArrayList<>();
    private final List<CacheLayout> layouts = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final Map<String, String> given = new HashMap<>();
    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final ConnectModel model = model(tasks);

    @TempDir private Path folder = Path.of("");

    private ConnectModel model(BackgroundTasks with) {
        return new ConnectModel(
                with,
                (settings, layout) -> {
                    connections.add(settings);
                    layouts.add(layout);
                    return server.workspace();
                },
                check(),
                saved(with),
                (choice, _, variables) -> {
                    opened.add(choice.settings().address().name());
                    given.putAll(variables);
                });
    }

    private ConnectionCheck check() {
        return new ConnectionCheck(
                settings -> {
                    connections.add(settings);
                    return server;
                },
                Clock.system());
    }

    private static SavedModel saved(BackgroundTasks with) {
        return new SavedModel(with, MemoryProfiles.none(), Map.of(), _ -> {});
    }

    @Test
    void connectsToTheUrlWithTheSeparatePassword() {
        model.urlProperty().set("rediss://default@eu1.example.com:6380/0");
        model.passwordProperty().set("s3cret");
        model.readOnlyProperty().set(true);
        model.connect();
        assertThat(opened).containsExactly("eu1.example.com:6380");
        assertThat(connections.getFirst().tls()).isPresent();
        assertThat(connections.getFirst().readOnly()).isTrue();
        assertThat(connections.getFirst().credentials().password().orElseThrow().reveal())
                .isEqualTo("s3cret");
        assertThat(model.passwordProperty().get()).isEmpty();
        assertThat(layouts).containsExactly(CacheLayout.DEFAULT);
    }

    @Test
    void aTestTriesWhatIsTypedAndOpensNothing() {
        model.urlProperty().set("redis://default@eu1.example.com");
        model.passwordProperty().set("s3cret");
        model.test();
        assertThat(opened).isEmpty();
        assertThat(connections.getFirst().credentials().password().orElseThrow().reveal())
                .isEqualTo("s3cret");
        assertThat(model.testing().steps())
                .extracting(CheckedStep::step)
                .containsExactly(CheckStep.values());
        assertThat(model.testing().testedProperty().get()).contains("eu1.example.com");
        assertThat(model.testing().runningProperty().get()).isFalse();
        assertThat(model.passwordProperty().get()).isEqualTo("s3cret");
    }

    @Test
    void aTestOfNothingSaysWhatIsMissing() {
        model.test();
        assertThat(connections).isEmpty();
        assertThat(model.errorProperty().get()).startsWith("Where is the database?");
    }

    @Test
    void withoutAUrlNothingIsTriedAndASentenceSaysWhatIsMissing() {
        model.connect();
        assertThat(connections).isEmpty();
        assertThat(model.errorProperty().get()).startsWith("Where is the database?");
    }

    @Test
    void theLayoutIsWhatWasTyped() {
        model.urlProperty().set("redis://localhost");
        model.prefixProperty().set("users");
        model.ttlProperty().set("60");
        model.environments().removeLast();
        model.environments().getLast().name().set("staging");
        model.connect();
        assertThat(layouts)
                .containsExactly(
                        new CacheLayout(
                                "users",
                                List.of(
                                        new Environment("production", true),
                                        new Environment("staging", false)),
                                Duration.ofSeconds(60)));
    }

    @Test
    void twoEnvironmentsOfOneNameAreRefused() {
        model.urlProperty().set("redis://localhost");
        model.environments().getLast().name().set("production");
        model.connect();
        assertThat(connections).isEmpty();
        assertThat(model.errorProperty().get()).contains("different names");
    }

    @Test
    void anEnvFileSaysWhereTheDatabaseIs() throws IOException {
        Path file = folder.resolve(".env");
        Files.writeString(
                file,
                """
                UPSTASH_REDIS_REST_URL=https://eu1-cat.upstash.io
                UPSTASH_REDIS_REST_TOKEN=tok
                CACHEWARDEN_PREFIX=people
                CLERK_SECRET_KEY_TEST=sk_test_fromFile
                """);
        model.useEnvFile(file);
        model.connect();
        assertThat(given).containsEntry("CLERK_SECRET_KEY_TEST", "sk_test_fromFile");
        assertThat(opened).containsExactly("eu1-cat.upstash.io:6379");
        assertThat(layouts.getFirst().prefix()).isEqualTo("people");
    }

    @Test
    void whatTheFormSaysAboutTlsIsPartOfTheConnection() {
        model.urlProperty().set("rediss://localhost");
        model.tls().serverNameProperty().set(" redis.example.com ");
        model.tls().certificateProperty().set("me.crt");
        model.connect();
        assertThat(model.errorProperty().get()).contains("together with its key");
        model.tls().keyProperty().set("me.key");
        model.tls().unverifiedProperty().set(true);
        model.connect();
        assertThat(connections)
                .extracting(ConnectionSettings::tls)
                .containsExactly(
                        Optional.of(
                                new Tls(
                                        Optional.empty(),
                                        Optional.of(
                                                new ClientCertificate(
                                                        Path.of("me.crt"), Path.of("me.key"))),
                                        Optional.of("redis.example.com"),
                                        false)));
    }

    @Test
    void withoutTlsNothingAboutItIsAccepted() {
        model.urlProperty().set("redis://localhost");
        model.tls().authorityProperty().set("ca.pem");
        model.connect();
        assertThat(connections).isEmpty();
        assertThat(model.errorProperty().get()).contains("has no TLS");
    }

    @Test
    void anUnreadableEnvFileIsSaidAndNotUsed() {
        model.useEnvFile(folder.resolve("absent"));
        assertThat(model.errorProperty().get()).contains("no file");
        assertThat(model.envFileProperty().get()).isEmpty();
    }

    @Test
    void aRefusedConnectionIsOneSentence() {
        ConnectModel refused =
                new ConnectModel(
                        tasks,
                        (_, _) -> {
                            throw new CacheException(
                                    CacheException.Kind.UNREACHABLE, "Nothing answers there.");
                        },
                        check(),
                        saved(tasks),
                        (choice, _, _) -> opened.add(choice.source()));
        refused.urlProperty().set("redis://localhost");
        refused.connect();
        assertThat(refused.errorProperty().get()).isEqualTo("Nothing answers there.");
        assertThat(refused.connectingProperty().get()).isFalse();
    }

    @Test
    void whatACancelledAttemptOpensIsClosed() throws InterruptedException {
        BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
        try (BackgroundTasks virtual = BackgroundTasks.virtual(fx::add)) {
            ConnectModel slow = model(virtual);
            slow.urlProperty().set("redis://localhost");
            slow.connect();
            assertThat(slow.connectingProperty().get()).isTrue();
            slow.cancel();
            fx.take().run();
            fx.take().run();
            assertThat(server.isClosed()).isTrue();
            assertThat(opened).isEmpty();
        }
    }
}
