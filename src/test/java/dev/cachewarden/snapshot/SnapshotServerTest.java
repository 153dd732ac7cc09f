package dev.cachewarden.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Glob;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ByteBudget;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.port.CacheReader;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.KeyChanges;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.port.SnapshotFiles;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.testing.MemorySnapshots;
import dev.cachewarden.testing.SavedCache;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;

/** An opened snapshot answers like a server, and says nothing that it does not know. */
final class SnapshotServerTest {

    private static final Path FILE = Path.of("folder", "cache.cws");
    private static final Duration LEFT = Duration.ofSeconds(200);
    private static final SnapshotSelection PRODUCTION =
            new SnapshotSelection.Part(
                    Optional.of(new Section.Configured(new Environment("production", true))),
                    Optional.empty());

    private final MemorySnapshots files = new MemorySnapshots();

    @Test
    void itsNameSaysThatItIsASnapshotOfWhenAndOfWhat() {
        CacheReader server = open(new SavedCache());

        assertThat(server.facts().name())
                .isEqualTo("snapshot of 2026-11-22 14:02:05 (cache.cws, of db.test:6379)");
        assertThat(server.facts().readOnly()).isTrue();
        assertThat(server.identity()).isPresent();
        assertThat(server.time()).contains(SavedCache.TAKEN);
    }

    @Test
    void noCommandIsSentOrBilledWhateverTheFileIsCalled() {
        new SavedCache().to(files, Path.of("x.upstash.io:6379"));
        CacheReader server = servers(files).open(Path.of("x.upstash.io:6379"), Optional.empty());

        server.read(List.of(key("clerk:id:a")));

        assertThat(server.facts().isBilledPerCommand()).isFalse();
        assertThat(server.commandCounts()).isEmpty();
        assertThat(server.commandsToReadAll(1000, true)).isZero();
    }

    @Test
    void keysAreScannedInBatchesAndOnlyThoseThatMatch() {
        SavedCache saved = new SavedCache();
        for (int i = 0; i < 25; i++) {
            saved.with("clerk:id:a" + i, "{}", LEFT);
        }
        CacheReader server = open(saved.with("clerk:id:b", "{}", LEFT));
        List<Integer> batches = new ArrayList<>();

        server.scan(
                Glob.startingWith(key("clerk:id:a")),
                10,
                keys -> {
                    batches.add(keys.size());
                    return true;
                });

        assertThat(batches).containsExactly(10, 10, 5);
    }

    @Test
    void anEntryHasTheTimeItHadWhenItWasReadAndKeepsIt() {
        CacheReader server = open(new SavedCache().with("clerk:id:a", "{}", LEFT));

        assertThat(server.read(List.of(key("clerk:id:a"))).getFirst().join().ttl())
                .isEqualTo(new Ttl.Running(LEFT.toMillis()))
                .isEqualTo(server.ttls(List.of(key("clerk:id:a"))).join().getFirst().orElseThrow());
    }

    @Test
    void whatIsNoStringIsNamedAndNotInvented() {
        CacheReader server = open(new SavedCache().with("clerk:id:a", "hash", "DUMPED", LEFT));

        assertThat(server.read(List.of(key("clerk:id:a"))).getFirst().join().value())
                .contains(new StoredValue.Dumped("hash", 6));
        assertThat(server.lengths(List.of(key("clerk:id:a"))).join().getFirst()).isEmpty();
        assertThat(all(server, true, ByteBudget.usual(), "clerk:id:a"))
                .containsExactly(
                        new ReadEntry(
                                0, new Ttl.Running(LEFT.toMillis()), "hash", 0, Optional.empty()));
    }

    @Test
    void valuesOfAnyKindComeBackAsTheyWere() {
        String alike = "{\"id\":\"user_1\",\"first_name\":\"Ada\"}".repeat(30);
        String odd = "\u0000\u0001é" + "x".repeat(100_000);
        CacheReader server =
                open(
                        new SavedCache()
                                .with("clerk:id:a", alike, LEFT)
                                .with("clerk:id:b", alike + "!", LEFT)
                                .with("clerk:id:c", "", LEFT)
                                .with("clerk:id:d", odd, LEFT));

        assertThat(all(server, true, new ByteBudget(1), "a", "b", "c", "d"))
                .extracting(it -> it.value().orElseThrow())
                .containsExactly(
                        ByteString.utf8(alike),
                        ByteString.utf8(alike + "!"),
                        ByteString.EMPTY,
                        ByteString.utf8(odd));
    }

    @Test
    void aValueThatIsLongerThanWantedIsNotFetched() {
        CacheReader server = open(new SavedCache().with("clerk:id:a", "12345", LEFT));
        List<ReadEntry> read = new ArrayList<>();

        server.readAll(
                new BulkRequest(1, _ -> key("clerk:id:a"), true, 4),
                entries -> read.addAll(entries));

        assertThat(read.getFirst().value()).isEmpty();
        assertThat(read.getFirst().length()).isEqualTo(5);
    }

    @Test
    void whatAWholeSnapshotDoesNotHoldWasNotThere() {
        CacheReader server = open(new SavedCache());

        assertThat(server.read(List.of(key("clerk:id:a"))).getFirst().join().ttl())
                .isEqualTo(new Ttl.Missing());
        assertThat(server.see(key("clerk:id:a")).join()).isEmpty();
    }

    @Test
    void ofAKeyOfAnotherTenantNothingIsKnown() {
        assertUnknown(open(new SavedCache()), "other:id:a", "keys of clerk only");
    }

    @Test
    void ofWhatWasNotSelectedNothingIsKnown() {
        CacheReader server =
                open(
                        new SavedCache()
                                .selecting(PRODUCTION)
                                .with("clerk:production:id:a", "{}", LEFT));

        assertUnknown(server, "clerk:development:id:a", "production only");
        assertUnknown(server, "clerk:id:a", "production only");
        assertThat(server.read(List.of(key("clerk:production:id:b"))).getFirst().join().ttl())
                .isEqualTo(new Ttl.Missing());
        assertScanFails(server, "production only");
    }

    @Test
    void aFileThatEndsEarlyProvesNothing() {
        new SavedCache().with("clerk:id:a", "{}", LEFT).to(files, FILE);
        files.cut(FILE);
        CacheReader server = servers(files).open(FILE, Optional.empty());

        assertScanFails(server, "ends early, after 1 entry");
        assertUnknown(server, "clerk:id:b", "ends early");
        assertThat(server.snapshot().orElseThrow().words()).contains("ends early");
    }

    @Test
    void keysThatCouldNotBeReadWhenItWasTakenStayUnknown() {
        CacheReader server = open(new SavedCache().unread(3));

        assertScanFails(server, "3 keys could not be read");
        assertUnknown(server, "clerk:id:a", "3 keys could not be read");
    }

    @Test
    void nothingIsFollowed() {
        CacheReader server = open(new SavedCache().with("clerk:id:a", "{}", LEFT));

        assertThatThrownBy(() -> server.follow(key("clerk:"), nobody()))
                .isInstanceOf(CacheException.class)
                .hasMessageContaining("nothing in it changes");
    }

    @Test
    void aClosedOneSaysSo() {
        CacheReader server = open(new SavedCache().with("clerk:id:a", "{}", LEFT));
        List<ConnectionState> states = new ArrayList<>();
        server.onStateChange(() -> states.add(server.state()));

        server.close();
        server.close();

        assertThat(states).containsExactly(ConnectionState.CLOSED);
        assertThatThrownBy(() -> server.read(List.of(key("clerk:id:a"))).getFirst().join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("was closed");
        assertThatThrownBy(() -> server.scan(key("*"), 10, _ -> true))
                .isInstanceOf(CacheException.class);
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsNotOpened() {
        new SavedCache().with("clerk:id:a", "{}", LEFT).to(files, FILE);
        SnapshotServers small = new SnapshotServers(files, ZoneOffset.UTC, 10);

        assertThatThrownBy(() -> small.open(FILE, Optional.empty()))
                .isInstanceOf(CacheException.class)
                .hasMessageContaining("Nothing was opened");
    }

    @Test
    void valuesThatAreAlikeTakeAFractionOfTheirLengthInMemory() {
        String common =
                new Random(7)
                        .ints(1500, ' ', '~')
                        .collect(
                                StringBuilder::new,
                                (it, c) -> it.append((char) c),
                                StringBuilder::append)
                        .toString();
        List<ByteString> users = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            users.add(ByteString.utf8("{\"id\":\"user_" + i + "\"," + common));
        }
        try (HeldValues values = HeldValues.like(users.subList(0, 5))) {
            users.forEach(user -> assertThat(values.pack(user)).hasSizeLessThan(200));
        }
    }

    private static KeyChanges nobody() {
        return new KeyChanges() {

            @Override
            public void changed(List<ByteString> keys) {}

            @Override
            public void anyChanged() {}

            @Override
            public void lost() {}
        };
    }

    private static void assertScanFails(CacheReader server, String why) {
        assertThatThrownBy(() -> server.scan(key("*"), 10, _ -> true))
                .isInstanceOfSatisfying(
                        CacheException.class, it -> assertThat(it.kind()).isEqualTo(Kind.NOT_SAVED))
                .hasMessageContaining(why);
    }

    private static void assertUnknown(CacheReader server, String key, String why) {
        assertThatThrownBy(() -> server.read(List.of(key(key))).getFirst().join())
                .hasMessageContaining(why);
    }

    /** Of {@code clerk:id:}, if they are named shortly. */
    private static List<ReadEntry> all(
            CacheReader server, boolean values, ByteBudget budget, String... names) {
        List<ReadEntry> read = new ArrayList<>();
        server.readAll(
                new BulkRequest(
                        names.length,
                        at -> key(names[at].length() == 1 ? "clerk:id:" + names[at] : names[at]),
                        values,
                        BulkRequest.LONGEST,
                        budget),
                entries -> read.addAll(entries));
        return read;
    }

    private CacheReader open(SavedCache saved) {
        saved.to(files, FILE);
        return servers(files).open(FILE, Optional.empty());
    }

    private static SnapshotServers servers(SnapshotFiles files) {
        return new SnapshotServers(files, ZoneOffset.UTC);
    }

    private static ByteString key(String name) {
        return ByteString.utf8(name);
    }
}
