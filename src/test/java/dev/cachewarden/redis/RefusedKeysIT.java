package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheReader.EntrySink;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A user who may touch some keys only: a refused key does not mean that all are. */
final class RefusedKeysIT {

    private static final int MANY = 1_500;

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    private static final ByteString OURS = ByteString.utf8("clerk:production:id:a");
    private static final ByteString THEIRS = ByteString.utf8("clerk:development:id:b");
    private static final String SENTENCE =
            "User alice may not read that key, under clerk:development:.";

    @BeforeEach
    void aUserOfProductionOnly() {
        REDIS.call("ACL", "SETUSER", "alice", "reset", "on", ">pw", "~clerk:production:*", "+@all");
        REDIS.call("SET", OURS, "mine", "EX", "100");
        REDIS.call("SET", THEIRS, "theirs");
    }

    private static CacheServer connect(boolean fewestCommands) {
        return new LettuceConnector(Clock.system(), _ -> fewestCommands)
                .connect(Servers.withLogin(REDIS.port(), "alice", "pw"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bulkReadingReadsTheOthersAndNamesTheRefused(boolean fewestCommands) {
        for (int i = 0; i < MANY; i++) {
            REDIS.call("SET", key(i), "v" + i);
        }
        for (boolean values : new boolean[] {true, false}) {
            List<Integer> read = new ArrayList<>();
            List<Integer> refused = new ArrayList<>();
            List<String> why = new ArrayList<>();
            try (CacheServer server = connect(fewestCommands)) {
                server.readAll(
                        new BulkRequest(
                                MANY, i -> ByteString.utf8(key(i)), values, BulkRequest.LONGEST),
                        new EntrySink() {
                            @Override
                            public boolean accept(List<ReadEntry> entries) {
                                entries.forEach(entry -> read.add(entry.index()));
                                if (values) {
                                    entries.forEach(entry ->
                                            assertThat(entry.value().orElseThrow())
                                                    .hasToString("v" + entry.index()));
                                }
                                return true;
                            }

                            @Override
                            public boolean refused(List<Integer> indexes, CacheException reason) {
                                refused.addAll(indexes);
                                why.add(reason.getMessage());
                                return true;
                            }
                        });
            }
            assertThat(read).hasSize(MANY - MANY / 3).allMatch(i -> i % 3 != 0);
            assertThat(refused).hasSize(MANY / 3).allMatch(i -> i % 3 == 0);
            assertThat(why).allMatch(it -> it.startsWith(SENTENCE));
        }
    }

    private static String key(int i) {
        return (i % 3 == 0 ? "clerk:development:id:" : "clerk:production:id:") + i;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSinkThatKnowsNothingOfRefusalsFailsInsteadOfMissingThem(boolean fewestCommands) {
        try (CacheServer server = connect(fewestCommands)) {
            List<ByteString> keys = List.of(OURS, THEIRS);
            CacheException failure =
                    catchThrowableOfType(
                            CacheException.class,
                            () ->
                                    server.readAll(
                                            new BulkRequest(2, keys::get, true, 1000), _ -> true));
            assertThat(failure.kind()).isEqualTo(Kind.KEY_REFUSED);
            assertThat(failure).hasMessageStartingWith(SENTENCE);
        }
    }

    @Test
    void timesToLiveAndLengthsOfTheOthersAreTold() {
        try (CacheServer server = connect(false)) {
            List<Optional<Ttl>> ttls = server.ttls(List.of(THEIRS, OURS)).join();
            assertThat(ttls.getFirst()).isEmpty();
            assertThat(ttls.getLast()).containsInstanceOf(Ttl.Running.class);
            assertThat(server.lengths(List.of(THEIRS, OURS)).join())
                    .containsExactly(OptionalLong.empty(), OptionalLong.of(4));
        }
    }

    @Test
    void anEntryThatMayNotBeReadFailsByItself() {
        try (CacheServer server = connect(false)) {
            List<CompletableFuture<StoredEntry>> entries = server.read(List.of(THEIRS, OURS));
            assertThat(entries.getLast().join().value()).isPresent();
            assertThat(kindOf(entries.getFirst())).isEqualTo(Kind.KEY_REFUSED);
        }
    }

    @Test
    void changesOfRefusedKeysAreRefusedAsSuch() {
        try (CacheServer server = connect(false)) {
            SeenValue seen = new SeenValue("string", ByteString.utf8("theirs"));
            assertThat(kindOf(server.writer().change(THEIRS, seen, new Change.Delete())))
                    .isEqualTo(Kind.KEY_REFUSED);
            assertThat(kindOf(server.see(THEIRS))).isEqualTo(Kind.KEY_REFUSED);
            assertThat(kindOf(server.writer().unlink(List.of(OURS, THEIRS))))
                    .isEqualTo(Kind.KEY_REFUSED);
            assertThat(REDIS.call("EXISTS", OURS, THEIRS)).isEqualTo("2");
        }
    }

    @Test
    void aRefusedCommandIsNoRefusedKey() {
        REDIS.call("ACL", "SETUSER", "alice", "-pttl");
        try (CacheServer server = connect(false)) {
            assertThat(kindOf(server.ttls(List.of(OURS)))).isEqualTo(Kind.PERMISSION);
        }
    }

    private static Kind kindOf(CompletableFuture<?> answer) {
        Throwable failure =
                catchThrowableOfType(CompletionException.class, answer::join).getCause();
        assertThat(failure).isInstanceOf(CacheException.class);
        return ((CacheException) Objects.requireNonNull(failure)).kind();
    }
}
