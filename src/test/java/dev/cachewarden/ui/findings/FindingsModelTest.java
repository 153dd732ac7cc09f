package dev.cachewarden.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RefusedKeys;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;
import dev.cachewarden.ui.watch.Watches;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class FindingsModelTest {

    private static final Person JANE =
            new Person(
                    "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ",
                    "Jane",
                    "Doe",
                    "jane",
                    "jane@example.com",
                    "");
    private static final String LEGACY_KEY = "clerk:username:alice";

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final FakeAudits audits = new FakeAudits();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final FindingsModel model =
            new FindingsModel(audit, Watches.none(tasks, audit), ZoneOffset.UTC);
    private final Finding legacy =
            SampleAudit.finding(SampleAudit.LEGACY, Severity.HIGH, LEGACY_KEY);

    private void audited(RuleResult... results) {
        audits.finding(results);
        Workspace workspace = new MemoryCache().workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        index.add(ByteString.utf8(LEGACY_KEY));
        index.add(ByteString.utf8(SampleAudit.LEAKED));
        SampleKeys.read(keys, "Demo", workspace, index.build());
        audit.keysRead();
    }

    private List<String> rows() {
        return model.rowsProperty().get().stream()
                .map(row ->
                        switch (row) {
                            case FindingRow.Heading it -> it.title() + " " + it.total();
                            case FindingRow.Item it -> it.finding().subject().toString();
                            case FindingRow.More it -> it.count() + " more";
                        })
                .toList();
    }

    @Test
    void theWorstGroupComesFirstAndWhatWasOnlyCountedLast() {
        audited(
                new RuleResult(
                        SampleAudit.LEGACY,
                        List.of(legacy),
                        new Counted(Map.of(Severity.HIGH, 12_402L), 0),
                        0),
                SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));

        assertThat(rows())
                .containsExactly(
                        "User of another Clerk instance 1",
                        SampleAudit.LEAKED,
                        "Key without environment 12403",
                        LEGACY_KEY,
                        "12402 more");
        assertThat(model.title()).isEqualTo("Findings 12,404");
    }

    @Test
    void aFoldedGroupKeepsItsHeading() {
        audited(SampleAudit.result(SampleAudit.LEGACY, legacy));

        model.toggle(new FindingRow.GroupId.OfRule(Severity.HIGH, SampleAudit.LEGACY));

        assertThat(rows()).containsExactly("Key without environment 1");
    }

    @Test
    void filtersNarrowByEnvironmentTypeRuleAndText() {
        audited(
                SampleAudit.result(SampleAudit.LEGACY, legacy),
                SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));
        Set<Section> none = Set.of();
        List<FindingFilter> onlyLegacy =
                List.of(
                        new FindingFilter(
                                Set.of(new Section.NoEnvironment()), Set.of(), Set.of(), ""),
                        new FindingFilter(none, Set.of(KeyType.USERNAME), Set.of(), ""),
                        new FindingFilter(none, Set.of(), Set.of(RuleId.LEGACY_KEY), ""),
                        new FindingFilter(none, Set.of(), Set.of(), " ALICE "));

        for (FindingFilter filter : onlyLegacy) {
            model.filterProperty().set(filter);
            assertThat(rows()).containsExactly("Key without environment 1", LEGACY_KEY);
        }
        assertThat(model.types()).containsExactly(KeyType.ID, KeyType.USERNAME);
        assertThat(model.rules()).containsExactly(SampleAudit.LEGACY, SampleAudit.FOREIGN);
    }

    @Test
    void whereKeysMayNotBeReadNoFindingsIsNotZero() {
        audited();
        audits.bringing(SampleAudit.reportWithout(legacyRefused()));
        audit.start(Depth.VALUES);

        String read = "1,410 values read at 14:00:00, 12 keys may not be read";
        assertThat(model.summary()).startsWith(read);
        assertThat(model.emptyWords()).isEqualTo("No findings in what may be read. " + read + ".");
        assertThat(model.title()).isEqualTo("Findings ?");
    }

    private RefusedKeys legacyRefused() {
        CacheKey first = legacy.keys().getFirst();
        return new RefusedKeys(first.section(), "clerk:", 12, 12, first);
    }

    @Test
    void emptyListsSayWhyTheyAreEmpty() {
        assertThat(model.emptyWords()).startsWith("Not checked yet.");

        audited();
        assertThat(model.emptyWords()).isEqualTo("No findings. 1,410 values read at 14:00:00.");

        audited(SampleAudit.result(SampleAudit.LEGACY, legacy));
        model.showOnly(List.of(RuleId.CLOCK));
        assertThat(model.emptyWords()).isEqualTo("None of the 1 finding passes the filter.");

        audits.bringing(SampleAudit.report(false));
        audit.start(Depth.VALUES);
        assertThat(model.title()).isEqualTo("Findings 1 as of 14:00:00");
        assertThat(model.summary()).startsWith("The check at 14:00:00 failed: ");
    }

    @Test
    void aFirstAuditThatDidNotReachTheEndSaysThatThereMayBeMore() {
        audits.during(() -> audits.bringing(SampleAudit.report(false)));
        audited();
        assertThat(model.emptyWords()).startsWith("No findings so far");
        assertThat(model.title()).isEqualTo("Findings ?");

        audits.during(() -> {});
        audits.bringing(SampleAudit.report(false, SampleAudit.result(SampleAudit.LEGACY, legacy)));
        audit.start(Depth.VALUES);
        assertThat(model.title()).isEqualTo("Findings ≥ 1");
    }

    @Test
    void byPersonAllFindingsAboutOneUserHaveOneHeading() {
        Finding leak = SampleAudit.leak();
        PeopleIndex people = new PeopleIndex();
        people.saw(leak.subject(), List.of(JANE));
        people.saw(legacy.subject(), List.of(JANE));
        model.namesProperty().set(new PersonNames(people, Privacy.ADDRESSES));
        model.byPersonProperty().set(true);

        audited(
                SampleAudit.result(SampleAudit.LEGACY, legacy),
                SampleAudit.result(SampleAudit.FOREIGN, leak));

        assertThat(rows())
                .containsExactly(
                        "Jane Doe · •••••••• · user_2aBc…wXyZ 2", SampleAudit.LEAKED, LEGACY_KEY);
        assertThat(model.contact(leak)).isEqualTo("user_2aBc…wXyZ · ");
        assertThat(model.named(leak, "This entry never expires"))
                .isEqualTo("Jane Doe's entry never expires");
    }

    @Test
    void findingsOfNobodyKnownAreListedTogetherAndSayNothingElse() {
        model.byPersonProperty().set(true);

        audited(SampleAudit.result(SampleAudit.LEGACY, legacy));

        assertThat(rows()).containsExactly("No person known 1", LEGACY_KEY);
        assertThat(model.contact(legacy)).isEmpty();
    }

    @Test
    void aPersonsNameFiltersOnlyWhereItIsShown() {
        PeopleIndex people = new PeopleIndex();
        people.saw(legacy.subject(), List.of(JANE));
        model.namesProperty().set(new PersonNames(people, Privacy.ADDRESSES));
        audited(SampleAudit.result(SampleAudit.LEGACY, legacy));
        model.filterProperty().set(new FindingFilter(Set.of(), Set.of(), Set.of(), "jane DOE"));

        assertThat(rows()).containsExactly("Key without environment 1", LEGACY_KEY);

        model.namesProperty().set(new PersonNames(people, Privacy.NAMES));
        assertThat(rows()).isEmpty();
    }
}
