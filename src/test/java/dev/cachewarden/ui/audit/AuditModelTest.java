package dev.cachewarden.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.FindingCounts;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

final class AuditModelTest {

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final FakeAudits audits = new FakeAudits();
    private final ActivityModel activities = new ActivityModel();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, activities);
    private final Workspace workspace = new MemoryCache().workspace();

    private void read(int count) {
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        for (int i = 0; i < count; i++) {
            index.add(ByteString.utf8("clerk:production:id:user_" + i));
        }
        SampleKeys.read(keys, "Demo", workspace, index.build());
        audit.keysRead();
    }

    @Test
    void anAuditOfTheValuesFollowsTheScanOfASmallCache() {
        read(3);

        assertThat(audits.depths()).containsExactly(Depth.VALUES);
        assertThat(audit.report()).isPresent();
    }

    @Test
    void aLargeCacheIsAuditedOnRequestOnly() {
        read((int) AuditModel.SMALL + 1);
        assertThat(audits.depths()).isEmpty();
        assertThat(audit.costsProperty().get()).containsKeys(Depth.KEYS, Depth.VALUES);

        audit.start(Depth.KEYS);
        assertThat(audits.depths()).containsExactly(Depth.KEYS);
    }

    @Test
    void aRefreshRepeatsWhatWasAskedForAtItsDepth() {
        read((int) AuditModel.SMALL + 1);
        audit.start(Depth.KEYS);
        audits.bringing(SampleAudit.report(SampleAudit.result(SampleAudit.LEGACY)));

        read((int) AuditModel.SMALL + 1);

        assertThat(audits.depths()).hasSize(2);
        assertThat(audit.outdatedProperty().get()).isFalse();
    }

    @Test
    void anAuditKnowsTheReportBeforeItWhichClerkMayHaveBeenAskedFor() {
        audits.finding(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));
        read(3);
        assertThat(audits.befores()).isEmpty();
        AuditReport first = audit.report().orElseThrow();

        read(3);

        assertThat(audits.befores()).containsExactly(first.results());
    }

    @Test
    void anotherCacheKnowsNoReportBefore() {
        read(3);
        audit.startOver();

        read(3);

        assertThat(audits.befores()).isEmpty();
    }

    @Test
    void anAuditThatDidNotReachTheEndTakesNothingFromOneThatDid() {
        audits.finding(
                SampleAudit.result(
                        SampleAudit.LEGACY,
                        SampleAudit.finding(SampleAudit.LEGACY, Severity.HIGH, "clerk:id:user_1")),
                SampleAudit.result(SampleAudit.FOREIGN));
        read(3);
        AuditReport whole = audit.report().orElseThrow();
        assertThat(audit.doubtsProperty().get().isNone()).isTrue();

        audits.bringing(
                SampleAudit.report(
                        false, SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak())));
        audit.start(Depth.VALUES);

        AuditReport known = audit.report().orElseThrow();
        assertThat(known.complete()).isTrue();
        assertThat(known.startedAt()).isEqualTo(whole.startedAt());
        assertThat(known.findings()).containsAll(whole.findings()).contains(SampleAudit.leak());
        assertThat(known.total()).isEqualTo(2);
        assertThat(audit.doubtsProperty().get().words(ZoneOffset.UTC))
                .isEqualTo("The check at 14:00:00 failed: The connection was lost.");

        audits.finding(SampleAudit.result(SampleAudit.FOREIGN));
        audit.start(Depth.VALUES);
        assertThat(audit.report().orElseThrow().total()).isZero();
        assertThat(audit.doubtsProperty().get().isNone()).isTrue();
    }

    @Test
    void aVerificationThatWasCutOffTakesNoCountFromAWholeOneWhichSaysFromWhenItIs() {
        read(3);
        verify(1_204, true);
        ClerkCoverage whole = audit.report().flatMap(AuditReport::live).orElseThrow();
        assertThat(whole.asOf()).isEmpty();

        verify(12, false);
        verify(7, false);

        ClerkCoverage known = audit.report().flatMap(AuditReport::live).orElseThrow();
        assertThat(known.verified()).isEqualTo(1_204);
        assertThat(known.complete()).isTrue();
        assertThat(known.asOf()).isPresent();
        assertThat(AuditWords.verified(known, ZoneOffset.UTC))
                .matches("1,204 of 1,204 users verified with Clerk as of [0-9:]{8}");
        assertThat(audit.doubtsProperty().get().words(ZoneOffset.UTC))
                .contains("The check at", "was cancelled");

        verify(1_204, true);
        assertThat(audit.report().flatMap(AuditReport::live).flatMap(ClerkCoverage::asOf))
                .isEmpty();
        assertThat(audit.doubtsProperty().get().isNone()).isTrue();
    }

    @Test
    void ofAVerificationThatWasCutOffItsOwnCountsAreShownWhereThereAreNoOthers() {
        read(3);

        verify(12, false);

        ClerkCoverage known = audit.report().flatMap(AuditReport::live).orElseThrow();
        assertThat(known.complete()).isFalse();
        assertThat(known.verified()).isEqualTo(12);
    }

    private void verify(long verified, boolean complete) {
        ClerkCoverage live =
                new ClerkCoverage(
                        List.of(
                                new ClerkCoverage.InEnvironment(
                                        "production",
                                        1_204,
                                        verified,
                                        Map.of(),
                                        OptionalLong.empty(),
                                        Optional.empty())),
                        1,
                        Duration.ZERO,
                        complete);
        audits.verifying(SampleAudit.report().with(live, List.of()));
        audit.verify(new VerifyChoice.Everything(), target -> target);
    }

    @Test
    void aMuteDoesNotMakeAnUnfinishedCheckForgotten() {
        read(3);
        audits.bringing(SampleAudit.report(false));
        audit.start(Depth.VALUES);
        AuditDoubts doubts = audit.doubtsProperty().get();
        assertThat(doubts.isNone()).isFalse();

        audit.settingsProperty()
                .set(
                        audit.settingsProperty()
                                .get()
                                .withMutes(List.of(new Mute("CLOCK", "clerk:test:*", "Known"))));

        assertThat(audit.doubtsProperty().get()).isEqualTo(doubts);
    }

    @Test
    void whatMakesTheKeysOldMakesTheReportDoubtfulOnceThereIsOne() {
        audit.keysAre("Keys as of 14:00:02; the connection is lost.");
        assertThat(audit.doubtsProperty().get().isNone()).isTrue();
        read(3);
        assertThat(audit.doubtsProperty().get().words(ZoneOffset.UTC))
                .isEqualTo("Keys as of 14:00:02; the connection is lost.");
        audit.keysAre("");
        assertThat(audit.doubtsProperty().get().isNone()).isTrue();
    }

    @Test
    void partialFindingsAreKeptAndTheTaskSaysThatItWasNotFinished() {
        audits.bringing(
                SampleAudit.report(
                        false, SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak())));

        read(3);

        assertThat(audit.marksProperty().get().all())
                .contains(
                        new FindingMarks.Mark(
                                new FindingCounts(Map.of(Severity.CRITICAL, 1L), false)));
        Activity listed = activities.activities().getFirst();
        assertThat(listed.stateProperty().get()).isEqualTo(Activity.State.FAILED);
        assertThat(audit.errorProperty().get()).isEqualTo("The connection was lost.");
    }

    @Test
    void otherSettingsMakeTheReportOfALargeCacheOutdated() {
        read((int) AuditModel.SMALL + 1);
        audit.start(Depth.VALUES);

        audit.settingsProperty().set(audit.settingsProperty().get().withLearn(false));

        assertThat(audit.outdatedProperty().get()).isTrue();
        assertThat(audits.depths()).hasSize(1);
    }

    @Test
    void otherSettingsAuditASmallCacheAgain() {
        read(3);

        audit.settingsProperty().set(audit.settingsProperty().get().withLearn(false));

        assertThat(audit.outdatedProperty().get()).isFalse();
        assertThat(audits.depths()).hasSize(2);
    }

    @Test
    void repairedEntriesAreLookedAtAgain() {
        read(3);

        audit.again(Set.of(SampleAudit.key(SampleAudit.LEAKED)));

        assertThat(audits.repeated()).hasSize(1);
        assertThat(audits.depths()).hasSize(1);
    }

    @Test
    void whatIsOnlyCountedIsDoubtfulAfterAChangeOfSomeEntries() {
        RuleResult kept = SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak());
        audits.finding(
                new RuleResult(
                        kept.rule(),
                        kept.findings(),
                        new Counted(Map.of(Severity.CRITICAL, 500L), 0),
                        kept.muted()));
        read(3);

        audit.again(Set.of(SampleAudit.key("clerk:test:id:user_1")));
        assertThat(audit.outdatedProperty().get()).isTrue();

        audit.again(Set.of(SampleAudit.key(SampleAudit.LEAKED)));
        assertThat(audit.outdatedProperty().get()).as("all that is kept was changed").isFalse();
    }

    @Test
    void anotherCacheStartsWithoutFindings() {
        audits.finding(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));
        read(3);

        audit.startOver();

        assertThat(audit.report()).isEmpty();
        assertThat(audit.marksProperty().get().all()).isEmpty();
    }
}
