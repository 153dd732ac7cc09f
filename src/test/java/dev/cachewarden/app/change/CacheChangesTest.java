package dev.cachewarden.app.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Every change is judged, prepared for and recorded before it is sent. */
final class CacheChangesTest {

    private static final Confirmation PRODUCTION = new Confirmation(Set.of("production"));
    private static final String ONE = "clerk:production:id:user_1";
    private static final String OTHER = "clerk:development:id:user_2";
    private static final SeenValue SEEN = new SeenValue("string", ByteString.utf8("{}"));
    private final CacheException unreadable =
            new CacheException(CacheException.Kind.SERVER, "Redis refused to read them.");

    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final MemoryCache flushed = new MemoryCache();
    private final MemoryCache server = new MemoryCache();
    private final MemoryRepairs repairs = new MemoryRepairs();
    private final MemoryJournal journal = new MemoryJournal();

    /** What was prepared for, and how much had been written down and sent by then. */
    private final List<String> prepared = new ArrayList<>();

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

    private CacheChanges changes(BeforeChange before) {
        return new CacheChanges(server, server.clock(), before);
    }

    private void noting(Intent intent, List<CacheKey> keys) {
        prepared.add(
                intent.action()
                        + " "
                        + keys
                        + " after "
                        + repairs.lines.size()
                        + server.writer().changes());
    }

    @Test
    void entriesArePreparedForBeforeAnythingOfThemIsSent() {
        server.put(ONE, "{}", Duration.ofMinutes(5));
        server.put(OTHER, "{}", Duration.ofMinutes(5));
        Intent.Steps both = deletion(ONE, OTHER);
        try (StepSending sending = changes(this::noting).begin(both, PRODUCTION, repairs)) {
            assertThat(sending.send(both.steps()))
                    .extracting(StepResult::status)
                    .containsExactly(Status.DONE, Status.DONE);
        }

        assertThat(prepared).containsExactly("Delete [" + ONE + ", " + OTHER + "] after 10");
        assertThat(server.keys()).isEmpty();
    }

    @Test
    void aMoveIsPreparedForUnderBothNames() {
        CacheKey from = key("clerk:id:user_1");
        CacheKey to = key(OTHER);
        Step move = new Step(from, Optional.of(to), SEEN, new Change.Move(to.bytes()));
        Intent.Steps intent = new Intent.Steps("Move", List.of(move));
        try (StepSending sending = changes(this::noting).begin(intent, PRODUCTION, repairs)) {
            assertThat(sending.send(intent.steps())).hasSize(1);
        }

        assertThat(prepared).containsExactly("Move [" + from + ", " + to + "] after 10");
    }

    @Test
    void nothingIsSentOfWhatCouldNotBePreparedFor() {
        server.put(ONE, "{}", Duration.ofMinutes(5));
        for (RuntimeException why :
                List.of(unreadable, new JournalException("Disk full.", new IOException()))) {
            BeforeChange failing =
                    (_, _) -> {
                        throw why;
                    };
            Intent.Steps intent = deletion(ONE);
            try (StepSending sending = changes(failing).begin(intent, PRODUCTION, repairs)) {
                assertThat(sending.send(intent.steps()))
                        .extracting(StepResult::status)
                        .containsExactly(Status.NOT_TRIED);
                assertThat(sending.finish(true)).contains(why.getMessage());
            }
        }

        assertThat(server.writer().changes()).isZero();
        assertThat(repairs.lines).doesNotContain("complete");
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
        CacheChanges changes = changes(BeforeChange.NOTHING);
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
    void everyBatchOfAFlushIsPreparedForBeforeItIsWrittenDown() {
        flushed.with(OTHER);
        Intent.Flush intent = flush(FlushTarget.of(key(OTHER).section()));
        BeforeChange noting = (_, keys) -> prepared.add(keys + " after " + journal.events.size());
        CacheChanges changes = new CacheChanges(flushed, Clock.system(), noting);
        FlushEvent.Sending event = new FlushEvent.Sending(1, 1, 1);
        try (FlushSending sending =
                changes.begin(intent, Confirmation.NONE, journal, Instant.EPOCH)) {
            assertThat(sending.send(event, List.of(key(OTHER))).join()).isEqualTo(1);
            assertThat(sending.again(List.of(key(OTHER))).join()).isZero();
        }

        assertThat(prepared).containsExactly("[" + OTHER + "] after 0");
        assertThat(journal.events).containsExactly(event);
    }

    @Test
    void aBatchThatCouldNotBePreparedForIsNeitherWrittenDownNorSent() {
        BeforeChange failing =
                (_, _) -> {
                    throw unreadable;
                };
        CacheChanges changes = new CacheChanges(flushed, Clock.system(), failing);
        Intent.Flush intent = flush(FlushTarget.of(key(OTHER).section()));
        try (FlushSending sending =
                changes.begin(intent, Confirmation.NONE, journal, Instant.EPOCH)) {
            assertThatThrownBy(() ->
                            sending.send(new FlushEvent.Sending(1, 1, 1), List.of(key(OTHER))))
                    .isSameAs(unreadable);
        }

        assertThat(journal.events).isEmpty();
        assertThat(flushed.writer().unlinks()).isEmpty();
    }

    @Test
    void noOtherKeyIsSentThanTheIntentIsAbout() {
        Intent.Steps steps = deletion(OTHER);
        Intent.Flush development = flush(FlushTarget.of(key(OTHER).section()));
        CacheChanges flushing = new CacheChanges(flushed, Clock.system(), BeforeChange.NOTHING);
        List<CacheKey> session = List.of(key("clerk:development:session:sess_1"));
        try (StepSending sending = changes(this::noting).begin(steps, PRODUCTION, repairs);
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

        assertThat(prepared).isEmpty();
        assertThat(server.writer().changes()).isZero();
        assertThat(flushed.writer().unlinks()).isEmpty();
    }

    @Test
    void oneAnswerSaysWhySomethingCannotBeChanged() {
        CacheChanges changes = new CacheChanges(flushed, Clock.system(), BeforeChange.NOTHING);
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
    void whatIsRefusedIsNeitherPreparedForNorWrittenDown() {
        assertThatThrownBy(() ->
                        changes(this::noting).begin(deletion(ONE), Confirmation.NONE, repairs))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessage(
                        "Protected, and not confirmed by name: production. Nothing was changed.");
        server.readOnly();
        assertThatThrownBy(() -> changes(this::noting).begin(deletion(OTHER), PRODUCTION, repairs))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining("read-only");

        assertThat(prepared).isEmpty();
        assertThat(repairs.lines).isEmpty();
    }
}
