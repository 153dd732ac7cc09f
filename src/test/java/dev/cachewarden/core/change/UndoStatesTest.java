package dev.cachewarden.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class UndoStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T14:02:00Z");
    private static final Optional<Instant> LATER = Optional.of(NOW.plus(Duration.ofMinutes(5)));

    private static ChangeStart start(String id, Undoing undo) {
        return new ChangeStart(id, NOW, "here:6379", "Flush development", undo, Optional.empty());
    }

    private static JournalledChange ended(
            ChangeStart start,
            ChangeCounts counts,
            Optional<String> problem,
            Optional<Instant> until) {
        return new JournalledChange(
                start,
                "anna on build-7",
                Optional.of(new ChangeEnd(start.id(), NOW, counts, problem, until)),
                false);
    }

    private static JournalledChange flush(Optional<Instant> until) {
        return ended(
                start("flush", new Undoing.Possible()),
                new ChangeCounts(12, 0, 0),
                Optional.empty(),
                until);
    }

    private static JournalledChange undo(String id, ChangeCounts counts, String... problem) {
        return ended(
                start(id, new Undoing.Of("flush", false)),
                counts,
                List.of(problem).stream().findFirst(),
                Optional.empty());
    }

    private static UndoState state(JournalledChange... newestFirst) {
        List<JournalledChange> all = List.of(newestFirst);
        return new UndoStates(all, NOW, _ -> true).of(all.getLast());
    }

    @Test
    void aKeptChangeCanBeUndoneUntilTheTimeOfItsLastEntryRunsOut() {
        assertThat(state(flush(LATER))).isEqualTo(new UndoState.Possible(LATER));
        assertThat(state(flush(Optional.of(NOW)))).isEqualTo(new UndoState.TooLate(NOW));
        assertThat(state(flush(Optional.empty())).isOpen()).as("one has no end").isTrue();
    }

    @Test
    void whatIsNoLongerKeptCannotBeUndone() {
        JournalledChange flush = flush(LATER);

        assertThat(new UndoStates(List.of(flush), NOW, _ -> false).of(flush))
                .isEqualTo(new UndoState.Forgotten(Optional.empty()));
        UndoStates bounded =
                new UndoStates(List.of(flush), NOW, _ -> false, Map.of("flush", 2L << 30));
        JournalWords words = new JournalWords(bounded, ZoneOffset.UTC);
        assertThat(words.undo(flush))
                .isEqualTo("can no longer be undone: deleted to keep within 2.0 GB");
        assertThat(words.whyNoUndo(flush))
                .contains(
                        "What its entries held is no longer kept: deleted to keep within 2.0 GB.");
    }

    @Test
    void anUndoThatPutAllBackThatCouldBeIsTheEndOfIt() {
        assertThat(state(undo("u", new ChangeCounts(12, 0, 0)), flush(LATER)))
                .isEqualTo(new UndoState.Undone("u", 0));
        assertThat(state(undo("u", new ChangeCounts(8, 0, 4, 4)), flush(LATER)))
                .as("4 were written since")
                .isEqualTo(new UndoState.Undone("u", 4));
    }

    @Test
    void anUndoThatCouldPutNothingBackLeavesNothingToUndo() {
        UndoState state = state(undo("u", new ChangeCounts(0, 0, 12, 12)), flush(LATER));

        assertThat(state).isEqualTo(new UndoState.NothingLeft("u"));
        assertThat(state.isOpen()).isFalse();
    }

    @Test
    void anUndoThatStoppedCanBeRunAgainForTheRest() {
        for (JournalledChange stopped :
                List.of(
                        undo("u", new ChangeCounts(8, 0, 4), "Cancelled."),
                        undo("u", new ChangeCounts(8, 0, 4, 3)),
                        undo("u", new ChangeCounts(8, 4, 0)))) {
            assertThat(state(stopped, flush(LATER))).isEqualTo(new UndoState.Partly("u", 8, LATER));
        }
        assertThat(state(undo("u", new ChangeCounts(0, 0, 12), "Cancelled."), flush(LATER)))
                .as("it put nothing back")
                .isEqualTo(new UndoState.Possible(LATER));
    }

    @Test
    void theUndosOfAChangeCountTogether() {
        assertThat(
                        state(
                                undo("second", new ChangeCounts(0, 0, 12, 12)),
                                undo("first", new ChangeCounts(8, 0, 4), "Cancelled."),
                                flush(LATER)))
                .isEqualTo(new UndoState.Undone("second", 4));
    }

    @Test
    void anUndoUnderWayAndAnInterruptedOneAreNotTheSame() {
        ChangeStart start = start("u", new Undoing.Of("flush", false));

        assertThat(state(new JournalledChange(start, "", Optional.empty(), true), flush(LATER)))
                .isEqualTo(new UndoState.BeingUndone("u"));
        assertThat(state(new JournalledChange(start, "", Optional.empty(), false), flush(LATER)))
                .isEqualTo(new UndoState.Partly("u", 0, LATER));
    }

    @Test
    void everyStateIsPutInWordsAndOnlyThoseThatAreOpenGiveNoReasonAgainstAnUndo() {
        List<JournalledChange> changes =
                List.of(
                        undo("u", new ChangeCounts(12, 0, 0)),
                        ended(
                                start("report", new Undoing.Reported()),
                                new ChangeCounts(1, 0, 0),
                                Optional.empty(),
                                Optional.empty()),
                        flush(LATER));
        JournalWords words =
                new JournalWords(new UndoStates(changes, NOW, _ -> true), ZoneOffset.UTC);

        assertThat(changes)
                .extracting(words::undo)
                .containsExactly("undid flush", "from a report; no undo kept", "undone by u");
        assertThat(changes)
                .allSatisfy(it ->
                        assertThat(words.whyNoUndo(it).isEmpty()).isEqualTo(words.canUndo(it)));
        JournalWords before =
                new JournalWords(
                        new UndoStates(List.of(flush(LATER)), NOW, _ -> true), ZoneOffset.UTC);
        assertThat(before.undo(flush(LATER))).isEqualTo("can be undone until 14:07:00");
    }
}
