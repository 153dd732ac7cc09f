package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.edit.EntryEdit;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.ttl.EntryTimes;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class CompareModelTest {

    private static final String ALICE = "clerk:production:username:alice";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final MemoryCache server = new MemoryCache();

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();

    private static final Confirmation NAMED = new Confirmation(Set.of("production"));

    private final MemoryRepairs repairs = new MemoryRepairs();
    private final CompareModel model =
            new CompareModel(
                    server.workspace(new JacksonJsonParser()),
                    this::index,
                    repairs,
                    new EntryTimes(tasks, Optional::empty),
                    tasks);

    @BeforeEach
    void fill() {
        server.put(ALICE, Samples.text("backend-latest-getUser.json"), MINUTE);
        server.put(
                "clerk:development:username:alice",
                Samples.text("backend-latest-getUser.json")
                        .replace("1735689600143", "1735689600190"),
                MINUTE);
    }

    private KeyIndex index() {
        return server.index(grammar);
    }

    private CacheKey key(String text) {
        return grammar.parse(ByteString.utf8(text)).orElseThrow();
    }

    private ColumnModel column(int position) {
        return model.columns().get(position);
    }

    private List<String> shown(int column) {
        return model.document().rowsProperty().get().stream()
                .flatMap(row -> row.line(column, false).stream())
                .map(Line::text)
                .toList();
    }

    @Test
    void allColumnsAreReadInOnePipeline() {
        model.show(key(ALICE));

        assertThat(server.reads()).hasSize(1);
        assertThat(server.reads().getFirst()).hasSize(4);
        assertThat(model.columns().stream().map(ColumnModel::state))
                .satisfiesExactly(
                        it -> assertThat(it).isInstanceOf(ColumnState.Present.class),
                        it -> assertThat(it).isInstanceOf(ColumnState.Present.class),
                        it -> assertThat(it).isInstanceOf(ColumnState.Missing.class),
                        it -> assertThat(it).isInstanceOf(ColumnState.Missing.class));
    }

    @Test
    void onlyDifferencesShowsWhatDiffers() {
        model.show(key(ALICE));
        model.document().onlyDifferencesProperty().set(true);

        assertThat(shown(0))
                .containsExactly(
                        "{",
                        "\"updatedAt\": 1735689600143,",
                        "\"_raw\": { ▸ 46 fields, differs }",
                        "}");
        assertThat(model.document().verdictProperty().get()).isEqualTo("The copies differ");
    }

    @Test
    void anAnswerToAnOlderSelectionIsDropped() {
        server.hold();
        model.show(key(ALICE));
        server.answerAtOnce();
        model.show(key("clerk:test:username:bob"));
        List<ColumnState> before = model.columns().stream().map(ColumnModel::state).toList();

        server.release();

        assertThat(model.columns().stream().map(ColumnModel::state)).isEqualTo(before);
        assertThat(model.document().rowsProperty().get()).isEmpty();
    }

    @Test
    void aColumnThatFailsLeavesTheOthersAndCanBeRetried() {
        server.refuse(ALICE);
        model.show(key(ALICE));

        assertThat(column(0).state())
                .isEqualTo(new ColumnState.Failed("Redis refused to read this entry. Try again."));
        assertThat(column(1).state()).isInstanceOf(ColumnState.Present.class);

        server.refuseNothing();
        model.retry(column(0));
        assertThat(column(0).state()).isInstanceOf(ColumnState.Present.class);
    }

    @Test
    void theTimeToLiveCountsDownAndEnds() {
        model.show(key(ALICE));
        server.pass(Duration.ofSeconds(19));
        model.tick();
        assertThat(model.ttl(column(0)).text()).isEqualTo("0:41");

        server.pass(Duration.ofSeconds(41));
        model.tick();
        assertThat(column(0).state()).isInstanceOf(ColumnState.Expired.class);
        assertThat(shown(0)).isEmpty();
    }

    @Test
    void anEntryRenewedAtItsEndIsShownAgain() {
        model.show(key(ALICE));
        server.pass(MINUTE);
        server.put(ALICE, "{\"id\":\"user_1\"}", MINUTE);
        model.tick();

        assertThat(shown(0)).contains("\"id\": \"user_1\"");
    }

    @Test
    void anEntryRenewedBeforeItsEndIsNoticed() {
        model.show(key(ALICE));
        server.pass(Duration.ofSeconds(5));
        server.put(ALICE, "{\"id\":\"user_1\"}", Duration.ofMinutes(5));
        server.put("clerk:username:alice", "null", MINUTE);
        for (int i = 0; i < 5; i++) {
            model.tick();
        }

        assertThat(model.ttl(column(0)).text()).isEqualTo("5:00");
        assertThat(shown(0)).contains("\"id\": \"user_1\"");
        assertThat(column(3).state()).isInstanceOf(ColumnState.Present.class);
    }

    @Test
    void aTimeToLiveSaysWhetherItIsAsTheAppSetsIt() {
        server.put(ALICE, "1", Duration.ofHours(2));
        model.show(key(ALICE));

        assertThat(model.ttl(column(0)).state()).isEqualTo(TtlReading.State.LONGER);
        assertThat(model.ttl(column(0)).detail()).isEqualTo("! longer than 5:00");
        edit(new EntryEdit.Persist(), NAMED);
        assertThat(model.ttl(column(0)).state()).isEqualTo(TtlReading.State.NONE);
        edit(new EntryEdit.Expire(Duration.ofMinutes(5)), NAMED);
        assertThat(model.ttl(column(0)).text()).isEqualTo("5:00");
        assertThat(model.ttl(column(2)).state()).isEqualTo(TtlReading.State.MISSING);
    }

    private void edit(EntryEdit edit, Confirmation confirmation) {
        StoredEntry shown = column(0).copy().orElseThrow().entry();
        model.edits().edit(column(0), shown, edit, confirmation);
    }

    @Test
    void nothingIsChangedWhereTheNameOfAProtectedEnvironmentIsMissing() {
        model.show(key(ALICE));
        edit(new EntryEdit.Delete(), Confirmation.NONE);
        edit(new EntryEdit.Persist(), new Confirmation(Set.of("development")));

        assertThat(server.keys()).contains(ByteString.utf8(ALICE));
        assertThat(column(0).ttl()).isInstanceOf(Ttl.Running.class);
        assertThat(model.messageProperty().get())
                .isEqualTo(
                        "Protected, and not confirmed by name: production. Nothing was changed.");
        assertThat(repairs.lines).isEmpty();
    }

    @Test
    void nothingIsShownWithoutAWord() {
        server.hold();
        String large = "{\"id\":\"user_1\",\"bio\":\"" + "x".repeat(4_000_000) + "\"}";
        server.put(ALICE, large, Duration.ofMinutes(5));
        model.show(key(ALICE));
        assertThat(model.whyNoLines()).isEqualTo("Reading 3.8 MB…");

        server.release();
        assertThat(model.document().rowsProperty().get()).isNotEmpty();

        server.clear();
        model.reload();
        assertThat(model.document().rowsProperty().get()).isEmpty();
        assertThat(model.whyNoLines()).isEqualTo("Not cached under any environment.");
    }

    @Test
    void aDeletedEntryIsGoneAndSaidToBe() {
        model.show(key(ALICE));
        edit(new EntryEdit.Delete(), NAMED);

        assertThat(column(0).state()).isEqualTo(new ColumnState.Missing());
        assertThat(model.messageProperty().get()).isEqualTo("Deleted " + ALICE + ".");
    }

    @Test
    void deletingWhatIsGoneSaysThatNothingWasChanged() {
        model.show(key(ALICE));
        server.clear();
        edit(new EntryEdit.Delete(), NAMED);

        assertThat(model.messageProperty().get()).startsWith("Nothing was changed");
    }

    @Test
    void whatCannotBeChangedSaysWhy() {
        model.show(key(ALICE));
        assertThat(model.edits().whyNot(column(0))).isEmpty();
        assertThat(model.edits().whyNot(column(2))).isPresent();

        server.readOnly();
        assertThat(model.edits().whyNot(column(0)).orElseThrow()).contains("read-only");
    }

    @Test
    void aUserIsAlsoShownWhereElseItIsCached() {
        String user = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
        server.put(
                "clerk:production:id:" + user, Samples.text("backend-latest-getUser.json"), MINUTE);
        server.put("clerk:test:ids:" + user + ",user_x", "[]", MINUTE);
        model.show(key("clerk:production:id:" + user));

        assertThat(model.alsoCached())
                .extracting(CacheKey::toString)
                .containsExactly(
                        ALICE,
                        "clerk:development:username:alice",
                        "clerk:test:ids:" + user + ",user_x");
    }

    @Test
    void aSearchGoesFromHitToHitAndOpensWhatIsFolded() {
        model.show(key(ALICE));
        model.document().searchProperty().set("scim");

        assertThat(model.document().searchVerdictProperty().get()).isEqualTo("1 of 1");
        assertThat(shown(0).get(model.document().revealedProperty().get())).contains("scim");
        model.document().searchProperty().set("nowhere");
        assertThat(model.document().searchVerdictProperty().get()).isEqualTo("not found");
    }

    @Test
    void linesCanBeFoldedAndOpened() {
        model.show(key(ALICE));
        int open = shown(0).size();
        model.document().foldAll();
        assertThat(shown(0)).anyMatch(line -> line.startsWith("\"emailAddresses\": [ ▸ 1 item"));
        model.document().unfoldAll();
        assertThat(shown(0).size()).isGreaterThan(open);
    }
}
