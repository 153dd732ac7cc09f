package dev.cachewarden.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Counted;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.SettingsException;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.audit.MemorySettings;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

final class RulesModelTest {

    private static final Mute LEAK =
            new Mute("FOREIGN_INSTANCE", SampleAudit.LEAKED, "a known guest");

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final FakeAudits audits =
            new FakeAudits().finding(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final MemorySettings store = new MemorySettings();
    private final RulesModel rules = new RulesModel(tasks, store, audit);

    private void audited() {
        var workspace = new MemoryCache().workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        index.add(ByteString.utf8(SampleAudit.LEAKED));
        SampleKeys.read(keys, "Demo", workspace, index.build());
        audit.keysRead();
    }

    @Test
    void whatWasKeptIsJudgedByAgain() {
        store.update(settings -> settings.with(settings.rules().turned(RuleId.CLOCK, false)));

        rules.load();

        assertThat(rules.isOn(SampleAudit.CLOCK)).isFalse();
        assertThat(rules.isOn(SampleAudit.LEGACY)).isTrue();
    }

    @Test
    void aRuleThatIsSwitchedIsKept() {
        rules.setOn(SampleAudit.CLOCK, false);
        assertThat(store.load().rules().off()).containsExactly("CLOCK");

        rules.setOn(SampleAudit.CLOCK, true);
        assertThat(store.load().rules().off()).isEmpty();
    }

    @Test
    void aChangeLeavesWhatSomebodyElseHasKeptMeanwhile() {
        rules.load();
        store.update(settings -> settings.withMutes(List.of(LEAK)));

        rules.setOn(SampleAudit.CLOCK, false);

        assertThat(store.load().mutes()).containsExactly(LEAK);
        assertThat(store.load().rules().off()).containsExactly("CLOCK");
        assertThat(audit.settingsProperty().get()).isEqualTo(store.load());
    }

    @Test
    void onlyAnotherSeverityThanTheRulesIsKept() {
        rules.setSeverity(SampleAudit.CLOCK, Severity.HIGH);
        assertThat(store.load().rules().severities()).containsEntry("CLOCK", Severity.HIGH);
        assertThat(rules.severity(SampleAudit.CLOCK)).isEqualTo(Severity.HIGH);

        rules.setSeverity(SampleAudit.CLOCK, Severity.LOW);
        assertThat(store.load().rules().severities()).isEmpty();
    }

    @Test
    void aMutedFindingIsCountedAndNotShown() {
        audited();

        rules.mute(LEAK);

        AuditReport report = audit.report().orElseThrow();
        RuleResult result = report.result(RuleId.FOREIGN_INSTANCE).orElseThrow();
        assertThat(result.findings()).isEmpty();
        assertThat(result.total()).isZero();
        assertThat(result.muted()).isEqualTo(1);
        assertThat(store.load().mutes()).containsExactly(LEAK);
        assertThat(audit.outdatedProperty().get()).isFalse();
    }

    @Test
    void aMuteJudgesWhatIsListedAndReadsNothing() {
        audited();
        int before = audits.depths().size();

        rules.mute(LEAK);
        rules.mute(LEAK);

        assertThat(audits.depths()).hasSize(before);
        assertThat(audit.marksProperty().get().all()).isEmpty();
        assertThat(store.load().mutes()).containsExactly(LEAK);
    }

    @Test
    void whereFindingsWereOnlyCountedAMuteCallsForAnotherAudit() {
        audits.finding(
                new RuleResult(
                        SampleAudit.FOREIGN,
                        List.of(SampleAudit.leak()),
                        new Counted(Map.of(Severity.CRITICAL, 4L), 0),
                        0));
        audited();

        rules.mute(LEAK);

        assertThat(audit.report().orElseThrow().total()).isEqualTo(4);
        assertThat(audit.outdatedProperty().get()).isTrue();
    }

    @Test
    void whatIsMutedWhileAnAuditRunsIsNotInItsReport() {
        audits.during(() -> rules.mute(LEAK));

        audited();

        assertThat(audit.report().orElseThrow().total()).isZero();
        assertThat(audits.depths()).hasSize(1);
    }

    @Test
    void aMuteOfOtherKeysLeavesTheFinding() {
        audited();

        rules.mute(new Mute("FOREIGN_INSTANCE", "clerk:test:*", "tests"));
        rules.mute(new Mute("LEGACY_KEY", "*", "old"));

        assertThat(audit.report().orElseThrow().total()).isEqualTo(1);
    }

    @Test
    void aLiftedMuteIsForgottenAndASmallCacheIsAuditedAgain() {
        audited();
        rules.mute(LEAK);
        int before = audits.depths().size();

        rules.lift(LEAK);

        assertThat(store.load().mutes()).isEmpty();
        assertThat(audits.depths()).hasSize(before + 1);
        assertThat(audit.outdatedProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeKeptIsSaidAndUsedAllTheSame() {
        RulesModel unkept = new RulesModel(tasks, new FullDisk(), audit);

        unkept.setOn(SampleAudit.CLOCK, false);

        assertThat(unkept.errorProperty().get()).isEqualTo("The disk is full.");
        assertThat(unkept.isOn(SampleAudit.CLOCK)).isFalse();
    }

    private static final class FullDisk implements AuditSettingsStore {

        @Override
        public AuditSettings load() {
            return AuditSettings.DEFAULT;
        }

        @Override
        public AuditSettings update(UnaryOperator<AuditSettings> change) {
            throw new SettingsException("The disk is full.", new java.io.IOException("full"));
        }

        @Override
        public String location() {
            return "nowhere";
        }
    }
}
