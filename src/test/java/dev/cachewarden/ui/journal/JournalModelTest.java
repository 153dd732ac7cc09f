package dev.cachewarden.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.undo.RecordedChanges;
import dev.cachewarden.core.change.ChangeCounts;
import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.change.UndoStates;
import dev.cachewarden.core.change.Undoing;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryChanges;
import dev.cachewarden.ui.support.BackgroundTasks;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

final class JournalModelTest {

    private static final String HERE = "localhost:6379";
    private static final String ELSEWHERE = "other:6379/2";

    private final MemoryChanges journal = new MemoryChanges();
    private final JournalModel model = model(journal);

    private static JournalModel model(ChangeJournal journal) {
        return new JournalModel(
                BackgroundTasks.inCallingThread(),
                () -> {
                    List<JournalledChange> changes = journal.newest(Integer.MAX_VALUE);
                    return new RecordedChanges(changes, UndoStates.ofUndos(changes), List.of());
                },
                ZoneOffset.UTC);
    }

    private static ChangeStart undoOf(String id, String undone) {
        return new ChangeStart(
                id,
                MemoryChanges.AT,
                HERE,
                "Undo " + undone + ": Delete 1 entry",
                new Undoing.Of(undone, false),
                Optional.empty());
    }

    private List<String> ids() {
        return model.rows().stream().map(JournalRow::id).toList();
    }

    private JournalRow row(String id) {
        return model.rows().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aRowSaysWhenWhoWhereWhatHowItEndedAndWhetherItCanBeUndone() {
        journal.ended(MemoryChanges.start("a", HERE, "Flush development"), 1204);
        model.read();

        assertThat(row("a").cells())
                .containsExactly(
                        "2026-11-30 09:45:01",
                        "anna on build-7",
                        HERE,
                        "Flush development",
                        "1,204 changed",
                        "can be undone");
        assertThat(model.summaryProperty().get()).isEqualTo("1 of 1 change on record");
    }

    @Test
    void ofOtherServersNothingIsShownAsSoonAsACacheIsOpenUntilItIsWanted() {
        journal.ended(MemoryChanges.start("a", HERE, "Delete 1 entry"), 1)
                .ended(MemoryChanges.start("b", ELSEWHERE, "Delete 1 entry"), 1);
        model.read();
        assertThat(ids()).containsExactly("b", "a");

        model.serverProperty().set(Optional.of(HERE));
        assertThat(ids()).containsExactly("a");
        model.choice().onlyOpenProperty().set(false);
        assertThat(ids()).containsExactly("b", "a");
    }

    @Test
    void theFilterLooksIntoEveryColumn() {
        journal.ended(MemoryChanges.start("a", HERE, "Flush development"), 7)
                .interrupted(MemoryChanges.start("b", ELSEWHERE, "Delete 2 entries"));
        model.read();

        for (String wanted : List.of("09:45", "ANNA", "other", "delete", "interrupted", "undone")) {
            model.choice().textProperty().set(wanted);
            assertThat(ids()).as(wanted).contains("b");
        }
        model.choice().textProperty().set("flush");
        assertThat(ids()).containsExactly("a");
        model.choice().textProperty().set("nothing like this");
        assertThat(model.noRowProperty().get())
                .isEqualTo("None of 2 changes on record matches the filter.");
    }

    @Test
    void byWhoMadeItWhatWasDoneAndHowItEndedAndByAllOfThemAtOnce() {
        journal.ended(MemoryChanges.start("a", HERE, "Flush development"), 7)
                .interrupted(MemoryChanges.start("b", HERE, "Flush test"))
                .ended(MemoryChanges.start("c", HERE, "Delete 1 entry"), 1);
        model.read();
        assertThat(model.choice().who().choices())
                .containsExactly(Optional.empty(), Optional.of("anna on build-7"));
        assertThat(model.choice().deed().choices())
                .containsExactly(Optional.empty(), Optional.of("Delete"), Optional.of("Flush"));
        assertThat(model.choice().result().choices())
                .containsExactly(
                        Optional.empty(), Optional.of("interrupted"), Optional.of("whole"));

        model.choice().who().chosen().set(Optional.of("anna on build-7"));
        assertThat(ids()).containsExactly("c", "b", "a");
        model.choice().deed().chosen().set(Optional.of("Flush"));
        assertThat(ids()).containsExactly("b", "a");
        model.choice().result().chosen().set(Optional.of("whole"));
        assertThat(ids()).containsExactly("a");
        model.choice().deed().chosen().set(Optional.empty());
        assertThat(ids()).containsExactly("c", "a");
    }

    @Test
    void whatWasChosenStaysChosenWhileThereIsSuchARowAndNoLonger() {
        journal.interrupted(MemoryChanges.start("a", HERE, "Flush development"));
        model.read();
        model.choice().result().chosen().set(Optional.of("interrupted"));

        journal.ended(MemoryChanges.start("b", HERE, "Delete 1 entry"), 1);
        model.read();
        assertThat(ids()).containsExactly("a");

        journal.end(
                new ChangeEnd("a", MemoryChanges.AT, new ChangeCounts(2, 0, 0), Optional.empty()));
        model.read();
        assertThat(ids()).containsExactly("b", "a");
    }

    @Test
    void onlyWhatCanBePutBackOnTheOpenServerIsUndoneAndElseItIsSaidWhyNot() {
        journal.ended(MemoryChanges.start("possible", HERE, "Delete 1 entry"), 1)
                .ended(MemoryChanges.start("nothing", HERE, "Delete 1 entry"), 0)
                .ended(MemoryChanges.start("undone", HERE, "Delete 1 entry"), 1)
                .ended(undoOf("undo", "undone"), 1)
                .ended(MemoryChanges.start("elsewhere", ELSEWHERE, "Delete 1 entry"), 1)
                .underWay(MemoryChanges.start("running", HERE, "Delete 1 entry"));
        model.serverProperty().set(Optional.of(HERE));
        model.choice().onlyOpenProperty().set(false);
        model.read();

        assertThat(model.whyNoUndo(row("possible"))).isEmpty();
        assertThat(model.whyNoUndo(row("nothing"))).contains("It changed nothing.");
        assertThat(model.whyNoUndo(row("undone"))).contains("It is undone already, by undo.");
        assertThat(model.whyNoUndo(row("undo")))
                .contains("It is itself the undo of undone, and what it met was not kept.");
        assertThat(model.whyNoUndo(row("elsewhere")))
                .contains("It was made on other:6379/2: open that first.");
        assertThat(model.whyNoUndo(row("running"))).contains("It is still under way.");
        assertThat(row("running").cells()).endsWith("under way", "not before it has ended");
    }

    @Test
    void anEmptyJournalAndOneThatCannotBeReadAreNotTheSame() {
        assertThat(model.noRowProperty().get()).isEqualTo("The journal is being read.");
        model.read();
        assertThat(model.noRowProperty().get())
                .startsWith("Nothing was changed from this computer yet");

        JournalModel broken = model(new Unreadable());
        broken.read();
        assertThat(broken.noRowProperty().get()).isEqualTo("The journal cannot be read.");
        assertThat(broken.summaryProperty().get()).isEmpty();
    }

    @Test
    void inPrivateModeKeysAreMaskedOnTheScreenInTheFilterAndInTheFile() {
        journal.ended(MemoryChanges.start("a", HERE, "Delete clerk:production:username:alice"), 1);
        model.read();
        model.namesProperty().set(new PersonNames(new PeopleIndex(), Privacy.NAMES));

        assertThat(row("a").cells().toString())
                .contains("Delete clerk:production:username:")
                .doesNotContain("alice");
        assertThat(JournalModel.csv(model.rows())).doesNotContain("alice");
        model.choice().textProperty().set("alice");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void theFileHasWhatIsShownAndTheIdsOfTheChanges() {
        journal.ended(MemoryChanges.start("a", HERE, "Delete 1 entry"), 1)
                .ended(MemoryChanges.start("b", ELSEWHERE, "Delete 1 entry"), 1);
        model.serverProperty().set(Optional.of(HERE));
        model.read();

        assertThat(JournalModel.csv(model.rows()))
                .isEqualTo(
                        """
                        "Change","Time","Who","Server","What","Result","Undo"\r
                        "a","2026-11-30 09:45:01","anna on build-7","localhost:6379",\
                        "Delete 1 entry","1 changed","can be undone"\r
                        """);
    }

    @Test
    void theFileForAProgramHasAnObjectForEachRowThatIsShown() {
        journal.ended(MemoryChanges.start("a", HERE, "Delete “x”, \"y\""), 1)
                .ended(MemoryChanges.start("b", ELSEWHERE, "Delete 1 entry"), 1);
        model.serverProperty().set(Optional.of(HERE));
        model.read();

        assertThat(json(JournalModel.json(model.rows())))
                .isEqualTo(
                        json(
                                """
                                [{"change": "a", "time": "2026-11-30 09:45:01",
                                  "who": "anna on build-7", "server": "localhost:6379",
                                  "what": "Delete “x”, \\"y\\"", "result": "1 changed",
                                  "undo": "can be undone"}]
                                """));
    }

    private static Json json(String text) {
        return new JacksonJsonParser().parse(ByteString.utf8(text)).orElseThrow();
    }

    /** A journal on a disk that fails. */
    private static final class Unreadable implements ChangeJournal {

        @Override
        public void begin(ChangeStart start) {
            throw new UnsupportedOperationException("Nothing is changed here");
        }

        @Override
        public void end(ChangeEnd end) {
            throw new UnsupportedOperationException("Nothing is changed here");
        }

        @Override
        public List<JournalledChange> newest(int most) {
            throw new JournalException("The journal cannot be read.", new IOException());
        }
    }
}
