package dev.cachewarden.core.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.PlannedRepair.Changed;
import dev.cachewarden.core.repair.PlannedRepair.Gone;
import dev.cachewarden.core.repair.PlannedRepair.Ready;
import dev.cachewarden.core.repair.PlannedRepair.Refused;
import dev.cachewarden.core.repair.RepairResult.Status;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class RepairPlanWordsTest {

    private static final KeyGrammar GRAMMAR = CacheLayout.DEFAULT.grammar();
    private static final CacheKey KEY = key("clerk:production:id:user_1");
    private static final CacheKey OTHER = key("clerk:test:id:user_1");
    private static final Ttl IN_192_S = new Ttl.Running(192_000);

    @Test
    void aPlanNamesItsAction() {
        assertThat(plan(RepairKind.DELETE, 1204).action()).isEqualTo("Delete 1,204 entries");
        assertThat(plan(RepairKind.EXPIRE, 2).action()).isEqualTo("Let 2 entries expire");
        assertThat(plan(RepairKind.REWRITE, 1).action()).isEqualTo("Rewrite 1 entry by one level");
        assertThat(plan(RepairKind.MOVE, 1).action()).isEqualTo("Move 1 entry");
    }

    @Test
    void aPlanSumsUpWhatItLeavesAloneAndWhy() {
        List<PlannedRepair> steps = new ArrayList<>(plan(RepairKind.DELETE, 5).steps());
        steps.add(step(new Changed()));
        steps.add(step(new Gone()));
        steps.add(step(new Gone()));
        steps.add(step(new Refused("Because.")));
        assertThat(new RepairPlan(RepairKind.DELETE, steps).summary())
                .isEqualTo(
                        "5 entries will be deleted. 1 entry rewritten by the app since the audit:"
                                + " left alone. 2 entries gone already. 1 entry cannot be repaired"
                                + " in this way: left alone.");
        assertThat(new RepairPlan(RepairKind.MOVE, List.of()).summary())
                .isEqualTo("There is nothing to repair.");
    }

    @Test
    void aStepSaysWhatIsDoneToItsEntry() {
        assertThat(words(new Change.Delete(), IN_192_S))
                .isEqualTo(
                        "clerk:production:id:user_1 is deleted; the app fills it again when it"
                                + " needs it.");
        assertThat(words(new Change.Expire(Duration.ofMinutes(5)), new Ttl.None()))
                .isEqualTo(
                        "clerk:production:id:user_1 expires 5:00 from then; without that, never.");
        assertThat(words(new Change.Replace(ByteString.EMPTY), IN_192_S))
                .startsWith("One level of encoding is taken off clerk:production:id:user_1");
        assertThat(words(new Change.Move(OTHER.bytes()), IN_192_S))
                .startsWith("clerk:production:id:user_1 becomes clerk:test:id:user_1;");
        assertThat(step(new Refused("Because.")).words(0))
                .isEqualTo("clerk:production:id:user_1 is left alone. Because.");
    }

    @Test
    void aReportSumsUpEveryOutcome() {
        List<RepairResult> results =
                List.of(
                        new RepairResult(KEY, Status.DONE, "x"),
                        new RepairResult(KEY, Status.TAKEN, "x"),
                        new RepairResult(KEY, Status.NOT_TRIED, "x"),
                        new RepairResult(KEY, Status.NOT_TRIED, "x"));
        assertThat(
                        new RepairReport(RepairKind.MOVE, results, false, Optional.of("Lost."))
                                .summary())
                .isEqualTo(
                        "1 entry moved. 1 entry not moved: there is an entry under the other name."
                                + " 2 entries not tried. Lost. The entries were not kept: this"
                                + " cannot be undone.");
    }

    private static RepairPlan plan(RepairKind kind, int entries) {
        return new RepairPlan(
                kind,
                java.util.Collections.nCopies(entries, step(ready(new Change.Delete(), IN_192_S))));
    }

    private static String words(Change change, Ttl ttl) {
        return step(ready(change, ttl)).words(0);
    }

    private static Ready ready(Change change, Ttl ttl) {
        return new Ready(new SeenValue("string", ByteString.EMPTY), change, ttl);
    }

    private static PlannedRepair step(PlannedRepair.State state) {
        return new PlannedRepair(KEY, Optional.of(OTHER), state);
    }

    private static CacheKey key(String name) {
        return GRAMMAR.parse(ByteString.utf8(name)).orElseThrow();
    }

    @Test
    void noSentenceShowsAnAddressOrAnEndlessName() {
        CacheKey key =
                KeyGrammar.withDefaults()
                        .parse(
                                ByteString.utf8(
                                        "clerk:test:username:a@example.com" + "x".repeat(500)))
                        .orElseThrow();

        assertThat(new RepairResult(key, Status.GONE, "is gone.").words())
                .isEqualTo("clerk:test:username:•••••••• is gone.");
        assertThat(new PlannedRepair(key, Optional.empty(), new Gone()).words(0))
                .startsWith("clerk:test:username:•••••••• is gone already");
    }
}
