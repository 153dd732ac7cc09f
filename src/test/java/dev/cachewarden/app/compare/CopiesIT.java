package dev.cachewarden.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.edit.Edit;
import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.app.edit.EntryEditor;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Copies read and edited on a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CopiesIT {

    private static final String ALICE = "clerk:production:username:alice";

    private final RedisProcess redis;
    private final RawRedis raw;
    private final CacheServer server;
    private final Workspace workspace;

    CopiesIT() throws IOException {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
        server = new LettuceConnector(Clock.system()).connect(Servers.plain(redis.port()));
        workspace =
                new Workspace(server, CacheLayout.DEFAULT, new JacksonJsonParser(), Clock.system());
    }

    @BeforeEach
    void empty() {
        raw.call("FLUSHALL");
    }

    @AfterAll
    void stop() {
        raw.close();
        server.close();
        redis.close();
    }

    private CacheKey key(String text) {
        return workspace.grammar().parse(ByteString.utf8(text)).orElseThrow();
    }

    private List<Copy> read() {
        List<CacheKey> places =
                CopyPlaces.of(key(ALICE), KeyIndex.empty(workspace.grammar()), workspace.grammar());
        return new CopyReader(workspace, Thread::startVirtualThread)
                .read(places).stream().map(CompletableFuture::join).toList();
    }

    private List<Optional<String>> labels() {
        return read().stream().map(copy -> copy.value().map(DecodedValue::label)).toList();
    }

    @Test
    void whateverRedisHoldsIsReadAndNamed() {
        raw.call(
                "SET", ALICE, Samples.read("backend-latest-getUser.json").toArray(), "PX", 250_000);
        raw.call("HSET", "clerk:development:username:alice", "username", "alice");
        raw.call("ZADD", "clerk:username:alice", "1.5", "alice");

        assertThat(labels())
                .containsExactly(
                        Optional.of("@clerk/backend v3 user"),
                        Optional.of("hash of 1 item"),
                        Optional.empty(),
                        Optional.of("sorted set of 1 item"));
        assertThat(read().getFirst().entry().ttl()).isInstanceOf(Ttl.Running.class);
        assertThat(read().getFirst().origin()).isPresent();
    }

    @Test
    void anEntryIsEditedAndTheNextReadingShowsIt() {
        raw.call("SET", ALICE, "null", "PX", 250_000);
        Confirmation named = new Confirmation(Set.of("production"));
        EntryEditor editor = new EntryEditor(workspace, new MemoryRepairs());

        assertThat(edit(editor, new EntryEdit.Persist(), named).changed()).isTrue();
        assertThat(read().getFirst().entry().ttl()).isEqualTo(new Ttl.None());
        EntryEdit expire = new EntryEdit.Expire(Duration.ofMinutes(5));
        assertThat(edit(editor, expire, named).changed()).isTrue();
        assertThat(read().getFirst().entry().ttl()).isInstanceOf(Ttl.Running.class);
        StoredEntry last = read().getFirst().entry();
        assertThat(editor.edit(key(ALICE), last, new EntryEdit.Delete(), named).changed()).isTrue();
        assertThat(editor.edit(key(ALICE), last, new EntryEdit.Delete(), named).changed())
                .isFalse();
        assertThat(labels()).allMatch(Optional::isEmpty);
    }

    private Edit edit(EntryEditor editor, EntryEdit edit, Confirmation named) {
        return editor.edit(key(ALICE), read().getFirst().entry(), edit, named);
    }

    @Test
    void aReadOnlyConnectionChangesNothing() {
        raw.call("SET", ALICE, "null");
        try (CacheServer readOnly =
                new LettuceConnector(Clock.system())
                        .connect(Servers.plain(redis.port()).withReadOnly(true))) {
            EntryEditor editor =
                    new EntryEditor(
                            new Workspace(
                                    readOnly,
                                    CacheLayout.DEFAULT,
                                    new JacksonJsonParser(),
                                    Clock.system()),
                            new MemoryRepairs());
            Confirmation named = new Confirmation(Set.of("production"));

            assertThatThrownBy(() -> edit(editor, new EntryEdit.Delete(), named))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessageContaining("read-only")
                    .hasMessageContaining("Nothing was changed");
        }
        assertThat(raw.call("EXISTS", ALICE)).isEqualTo("1");
    }
}
