package dev.cachewarden.journal;

import static dev.cachewarden.testing.SampleAudit.LEGACY;
import static dev.cachewarden.testing.SampleAudit.START;
import static dev.cachewarden.testing.SampleAudit.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.watch.HistoryLine;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchEvent.Kind;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

final class WatchHistoryFileTest {

    private static final CacheName CACHE = new CacheName("host:6379", "clerk");
    private static final CacheName SECOND = new CacheName("host:6379/2", "clerk");
    private static final CacheName OTHER = new CacheName("other:6379", "clerk");

    @TempDir Path folder;

    @Test
    void anEventIsALineOfJsonWithPrivatePartsMasked() throws IOException {
        new WatchHistoryFile(folder).add(List.of(event(), event()), CACHE, START);

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(2);
        assertThat(new JacksonJsonParser().parse(ByteString.utf8(lines.getFirst()))).isPresent();
        assertThat(lines.getFirst())
                .contains("\"event\": \"returned\"", "\"callout\": \"An old one.\"")
                .contains("\"firstSeen\": \"2026-11-22T14:00:00Z\"", "••••")
                .doesNotContain("example.com", "sess_secret");
    }

    @Test
    void whatWasKeptOfAServerIsReadBackWithoutWhatIsNoLine() throws IOException {
        WatchHistoryFile history = new WatchHistoryFile(folder);
        history.add(List.of(event()), CACHE, START);
        history.add(List.of(event()), OTHER, START);
        Files.writeString(file(), "{\"event\": \"ne\n", StandardOpenOption.APPEND);
        history.stillThere(CACHE, START.plusSeconds(60));

        List<HistoryLine> kept = history.of(CACHE);

        assertThat(kept)
                .hasSize(2)
                .last()
                .isEqualTo(new HistoryLine.Unchanged(START.plusSeconds(60)));
        HistoryLine.Event event = (HistoryLine.Event) kept.getFirst();
        assertThat(event.kind()).isEqualTo(Kind.RETURNED);
        assertThat(event.finding().rule()).isEqualTo("LEGACY_KEY");
        assertThat(event.finding().endsAt()).contains(START.plusSeconds(192));
        assertThat(new WatchHistoryFile(folder.resolve("none")).of(CACHE)).isEmpty();
    }

    @Test
    void databasesOfOneServerHaveHistoriesOfTheirOwn() {
        WatchHistoryFile history = new WatchHistoryFile(folder);
        history.add(List.of(event()), CACHE, START);
        history.add(List.of(event(), event()), SECOND, START);

        assertThat(history.of(CACHE)).hasSize(1);
        assertThat(history.of(SECOND)).hasSize(2);
    }

    @Test
    void cachesOfOneDatabaseHaveHistoriesOfTheirOwn() {
        CacheName other = new CacheName(CACHE.server(), "other");
        WatchHistoryFile history = new WatchHistoryFile(folder);
        history.add(List.of(event()), CACHE, START);
        history.stillThere(other, START);

        assertThat(history.of(CACHE)).hasSize(1);
        assertThat(history.of(other)).containsExactly(new HistoryLine.Unchanged(START));
    }

    @Test
    void aLineOfAnEarlierVersionIsOfTheCacheThatItsKeyNames() throws IOException {
        WatchHistoryFile history = new WatchHistoryFile(folder);
        history.add(List.of(event()), CACHE, START);
        Files.writeString(file(), Files.readString(file()).replace("\"prefix\": \"clerk\",", ""));

        assertThat(Files.readString(file())).doesNotContain("prefix");
        assertThat(history.of(CACHE)).hasSize(1);
        assertThat(history.of(new CacheName(CACHE.server(), "other"))).isEmpty();
    }

    @Test
    void evidenceComesBackInItsParts() {
        Evidence seen = Evidence.ofPresence("It holds a. b", "It leaks. Nobody knows.", "id");
        WatchHistoryFile history = new WatchHistoryFile(folder);
        history.add(List.of(event(seen)), CACHE, START);

        assertThat(((HistoryLine.Event) history.of(CACHE).getFirst()).finding().evidence())
                .isEqualTo(seen);
    }

    @Test
    void evidenceOfAnEarlierVersionIsToldInTheSameWords() throws IOException {
        Evidence seen = Evidence.of("It is cached", "It leaks. Nobody knows.");
        WatchHistoryFile history = new WatchHistoryFile(folder);
        history.add(List.of(event(seen)), CACHE, START);
        Files.writeString(file(), Files.readString(file()).replace("\"fact\"", "\"other\""));

        assertThat(((HistoryLine.Event) history.of(CACHE).getFirst()).finding().evidence().text())
                .isEqualTo(seen.text());
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        new WatchHistoryFile(folder).add(List.of(event()), CACHE, START);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    /** Each moves the full file away: unlocked, a move replaces what another has just moved. */
    @Test
    void noEventOfWatchesAtWorkTogetherIsLostWithinTheBound() throws Exception {
        int watches = 4;
        int rounds = 20;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < watches; i++) {
                WatchHistoryFile history = new WatchHistoryFile(folder, 30_000);
                threads.execute(() -> {
                    for (int round = 0; round < rounds; round++) {
                        history.add(List.of(event()), CACHE, START);
                    }
                });
            }
        }

        assertThat(folder.resolve("watch.old.jsonl")).exists();
        assertThat(new WatchHistoryFile(folder).of(CACHE)).hasSize(watches * rounds);
    }

    @Test
    void itDoesNotGrowBeyondItsBounds() throws IOException {
        WatchHistoryFile history = new WatchHistoryFile(folder, 4_000);

        for (int i = 0; i < 100; i++) {
            history.add(List.of(event()), CACHE, START);
        }

        assertThat(Files.size(file())).isLessThan(6_000);
        try (var files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "watch.jsonl", "watch.old.jsonl", ".watch.jsonl.lock");
        }
    }

    @Test
    void aFolderThatCannotBeUsedIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new WatchHistoryFile(file).add(List.of(event()), CACHE, START))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("there is a file in its place.");
    }

    private Path file() {
        return folder.resolve("watch.jsonl");
    }

    private static WatchEvent event() {
        return event(finding(LEGACY, Severity.HIGH, "clerk:session:sess_secret"));
    }

    private static WatchEvent event(Evidence evidence) {
        Finding known = finding(LEGACY, Severity.HIGH, "clerk:id:user_a");
        return event(
                new Finding(
                        known.rule(),
                        known.severity(),
                        known.keys(),
                        known.seen(),
                        evidence,
                        known.repairs(),
                        known.endsAt()));
    }

    private static WatchEvent event(Finding finding) {
        return new WatchEvent(Kind.RETURNED, finding, START, START, Optional.of("An old one."));
    }
}
