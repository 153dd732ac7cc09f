package dev.cachewarden.app.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.change.UndoNote;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.core.snapshot.SavedEntry;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRecovery;
import dev.cachewarden.testing.MemoryRepairs;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Every change is judged, recorded and kept before it is sent. */
final class CacheChangesTest {

    private static final Confirmation PRODUCTION = new Confirmation(Set.of("production"));
    private static final String ONE = "clerk:production:id:user_1";
    private static final String OTHER = "clerk:development:id:user_2";
    private static final SeenValue SEEN = new SeenValue("string", ByteString.utf8("{}"));

    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final MemoryCache flushed = new MemoryCache();
    private final MemoryCache server = new MemoryCache();
    private final MemoryRepairs repairs = new MemoryRepairs();
    private final MemoryJournal journal = new MemoryJournal();

    private final MemoryRecovery recovery = new MemoryRecovery();

    /** What was kept, and how much had been written down and sent by then. */
    private final List<String> kept = new ArrayList<>();

    private CacheKey key(String name) {
        return grammar.parse(ByteString.utf8(name)).orElseThrow();
    }

    private Intent.Steps deletion(String... names) {
        return new Intent.Steps(
                "Delete",
                List.of(names).stream()
                        .map(this::key)
                        .map(key -> new Step(key, SEEN, new Change.Delete()))
                        .toList());
    }

    private Intent.Flush flush(FlushTarget target) {
        return new Intent.Flush(
                FlushPlan.of(
                        "memory:6379",
                        target,
                        KeyIndex.empty(grammar),
                        grammar,
                        OptionalLong.empty()));
    }

    private CacheChanges changes(MemoryCache cache) {
        return new CacheChanges(
                cache, cache.clock(), new ChangeKeeping(Optional.of(recovery), ChangeJournal.NONE));
    }

    private void note(List<SavedEntry> entries) {
        kept.add(
                entries.stream().map(entry -> entry.key().toString()).toList()
                        + " after "
                        + repairs.lines.size()
                        + server.writer().changes());
    }

    @Test
    void entriesAreKeptBeforeAnythingOfThemIsSent() {
        recovery.onAdd(this::note);
        recovery.onForce(() -> kept.add("on the disk, changed " + server.writer().changes()));
        server.put(ONE, "{}", Duration.ofMinutes(5));
        server.put(OTHER, "{}", Duration.ofMinutes(5));
        Intent.Steps both = deletion(ONE, OTHER);
        try (StepSending sending = changes(server).begin(both, PRODUCTION, repairs)) {
            assertThat(sending.send(both.steps()))
                    .extracting(StepResult::status)
                    .containsExactly(Status.DONE, Status.DONE);
        }

        assertThat(kept)
                .containsExactly("[" + ONE + ", " + OTHER + "] after 10", "on the disk, changed 0");
        assertThat(server.keys()).isEmpty();
    }

    @Test
    void aMoveIsKeptUnderBothNames() {
        server.put("clerk:id:user_1", "{}", Duration.ofMinutes(5));
        CacheKey from = key("clerk:id:user_1");
        CacheKey to = key(OTHER);
        Step move = new Step(from, Optional.of(to), SEEN, new Change.Move(to.bytes()));
        Intent.Steps intent = new Intent.Steps("Move", List.of(move));
        try (StepSending sending = changes(server).begin(intent, PRODUCTION, repairs)) {
            assertThat(sending.send(intent.steps())).hasSize(1);
        }

        assertThat(recovery.entries())
                .extracting(SavedEntry::key)
                .containsExactly(from.bytes(), to.bytes());
        assertThat(recovery.entries().getLast().before()).isEmpty();
    }

    @Test
    void nothingIsSentOfWhatCouldNotBeKept() {
        server.put(ONE, "{}", Duration.ofMinutes(5));
        recovery.fill();
        Intent.Steps intent = deletion(ONE);
        try (StepSending sending = changes(server).begin(intent, PRODUCTION, repairs)) {
            assertThat(sending.send(intent.steps()))
                    .extracting(StepResult::status)
                    .containsExactly(Status.NOT_TRIED);
            assertThat(sending.finish(true)).contains("Disk full.");
        }

        assertThat(server.writer().changes()).isZero();
        assertThat(repairs.lines).doesNotContain("complete");
    }

    @Test
    void whatIsNotToBeUndoneIsNotKept() {
        server.put(ONE, "{}", Duration.ofMinutes(5));
        recovery.fill();
        Intent.Steps intent = deletion(ONE);
        try (StepSending sending =
                changes(server).begin(intent, PRODUCTION.thatIsFinal(), repairs)) {
            assertThat(sending.send(intent.steps()))
                    .extracting(StepResult::status)
                    .containsExactly(Status.DONE);
            assertThat(sending.undo()).isEqualTo(UndoNote.NONE);
        }

        assertThat(recovery.entries()).isEmpty();
    }

    @Test
    void whoeverShowsEntriesIsToldOnceWhatStepsDid() {
        server.put(ONE, "{}", Duration.ofMinutes(5));
        server.put("clerk:id:moved", "{}", Duration.ofMinutes(5));
        server.put("clerk:id:rewritten", "[]", Duration.ofMinutes(5));
        CacheKey to = key("clerk:development:id:moved");
        Step move =
                new Step(key("clerk:id:moved"), Optional.of(to), SEEN, new Change.Move(to.bytes()));
        List<Step> steps = new ArrayList<>(deletion(ONE, OTHER, "clerk:id:rewritten").steps());
        steps.add(move);
        Intent.Steps intent = new Intent.Steps("Mend", steps);
        CacheChanges changes = changes(server);
        List<ChangedKeys> told = new ArrayList<>();
        Listening listening = changes.onChange(told::add);
        try (StepSending sending = changes.begin(intent, PRODUCTION, repairs)) {
            assertThat(sending.send(intent.steps())).hasSize(4);
            assertThat(told).isEmpty();
        }

        listening.close();
        assertThat(told)
                .containsExactly(
                        new ChangedKeys(
                                Set.of(key(ONE), key(OTHER), move.key()),
                                Set.of(to),
                                Set.of(
                                        key(ONE),
                                        key(OTHER),
                                        key("clerk:id:rewritten"),
                                        move.key(),
                                        to)));
    }

    @Test
    void everyBatchOfAFlushIsKeptBeforeItIsSent() {
        flushed.with(OTHER);
        recovery.onAdd(_ -> kept.add("added, there is " + flushed.keys()));
        recovery.onForce(() -> kept.add("on the disk, there is " + flushed.keys()));
        Intent.Flush intent = flush(FlushTarget.of(key(OTHER).section()));
        FlushEvent.Sending event = new FlushEvent.Sending(1, 1, 1);
        try (FlushSending sending =
                changes(flushed).begin(intent, Confirmation.NONE, journal, Instant.EPOCH)) {
            assertThat(sending.send(event, List.of(key(OTHER))).join()).isEqualTo(Removal.of(1));
        }

        assertThat(kept)
                .containsExactly(
                        "added, there is [" + OTHER + "]", "on the disk, there is [" + OTHER + "]");
        assertThat(journal.events).containsExactly(event);
        assertThat(flushed.keys()).isEmpty();
    }

    @Test
    void aBatchThatCouldNotBeKeptIsNotSentAndEndsTheFlush() {
        flushed.with(OTHER);
        recovery.fill();
        Intent.Flush intent = flush(FlushTarget.of(key(OTHER).section()));
        try (FlushSending sending =
                changes(flushed).begin(intent, Confirmation.NONE, journal, Instant.EPOCH)) {
            Removal removal =
                    sending.send(new FlushEvent.Sending(1, 1, 1), List.of(key(OTHER))).join();
            assertThat(removal.removed()).isZero();
            assertThat(removal.problem()).contains("Disk full.");
            assertThat(removal.left().values()).containsExactly(List.of(key(OTHER)));
        }

        assertThat(flushed.keys()).hasSize(1);
    }

    @Test
    void whatIsWrittenAgainWhileItIsKeptIsKeptAgain() {
        flushed.put(OTHER, "old", Duration.ofMinutes(5));
        recovery.onAdd(entries -> {
            if (entries.getFirst().version() == 1) {
                flushed.put(OTHER, "young", Duration.ofMinutes(5));
            }
        });
        Intent.Flush intent = flush(FlushTarget.of(key(OTHER).section()));
        try (FlushSending sending =
                changes(flushed).begin(intent, Confirmation.NONE, journal, Instant.EPOCH)) {
            assertThat(sending.send(new FlushEvent.Sending(1, 1, 1), List.of(key(OTHER))).join())
                    .isEqualTo(Removal.of(1));
        }

        assertThat(recovery.entries())
                .extracting(it -> it.before().orElseThrow().bytes().toString())
                .containsExactly("old", "young");
        assertThat(flushed.keys()).isEmpty();
    }

    @Test
    void whatTheAppWritesEachTimeIsLeft() {
        flushed.put(OTHER, "0", Duration.ofMinutes(5));
        AtomicInteger writes = new AtomicInteger();
        recovery.onAdd(_ ->
                flushed.put(
                        OTHER, Integer.toString(writes.incrementAndGet()), Duration.ofMinutes(5)));
        Intent.Flush intent = flush(FlushTarget.of(key(OTHER).section()));
        try (FlushSending sending =
                changes(flushed).begin(intent, Confirmation.NONE, journal, Instant.EPOCH)) {
            Removal removal =
                    sending.send(new FlushEvent.Sending(1, 1, 1), List.of(key(OTHER))).join();
            assertThat(removal.removed()).isZero();
            assertThat(removal.problem()).isEmpty();
            assertThat(removal.left())
                    .containsOnlyKeys(
                            "Left, because the app wrote it again each of the 3 times it was to be"
                                    + " kept and deleted.");
        }

        assertThat(flushed.keys()).hasSize(1);
    }

    @Test
    void noOtherKeyIsSentThanTheIntentIsAbout() {
        Intent.Steps steps = deletion(OTHER);
        Intent.Flush development = flush(FlushTarget.of(key(OTHER).section()));
        CacheChanges flushing = changes(flushed);
        List<CacheKey> session = List.of(key("clerk:development:session:sess_1"));
        try (StepSending sending = changes(server).begin(steps, PRODUCTION, repairs);
                FlushSending batches =
                        flushing.begin(development, PRODUCTION, journal, Instant.EPOCH)) {
            assertThatThrownBy(() -> sending.send(deletion(ONE).steps()))
                    .isInstanceOf(IllegalArgumentException.class);
            for (List<CacheKey> stray : List.of(List.of(key(ONE)), session)) {
                assertThatThrownBy(() -> batches.send(new FlushEvent.Sending(1, 1, 1), stray))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> batches.again(stray))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }

        assertThat(recovery.entries()).isEmpty();
        assertThat(server.writer().changes()).isZero();
        assertThat(flushed.writer().unlinks()).isEmpty();
    }

    @Test
    void oneAnswerSaysWhySomethingCannotBeChanged() {
        CacheChanges changes = changes(flushed);
        Intent.Steps intent = deletion(ONE);

        assertThat(changes.whyNot(intent, PRODUCTION)).isEmpty();
        assertThat(changes.whyNot(intent, Confirmation.NONE))
                .contains("Type “production” to confirm.");
        assertThat(changes.whyNot(deletion(), PRODUCTION))
                .contains("There is nothing left to repair here.");
        assertThat(changes.whyNot()).isEmpty();
        flushed.become(ConnectionState.RECONNECTING);
        assertThat(changes.whyNot())
                .contains("There is no connection at the moment. Trying to reconnect.")
                .isEqualTo(changes.whyNot(intent, PRODUCTION));
        flushed.readOnly();
        assertThat(changes.whyNot())
                .contains("This connection is read-only. Open it for writing to change anything.");
    }

    @Test
    void whatIsRefusedIsNeitherKeptNorWrittenDown() {
        assertThatThrownBy(() -> changes(server).begin(deletion(ONE), Confirmation.NONE, repairs))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessage(
                        "Protected, and not confirmed by name: production. Nothing was changed.");
        server.readOnly();
        assertThatThrownBy(() -> changes(server).begin(deletion(OTHER), PRODUCTION, repairs))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining("read-only");

        assertThat(recovery.entries()).isEmpty();
        assertThat(repairs.lines).isEmpty();
    }
}
