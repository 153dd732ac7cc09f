package dev.cachewarden.ui.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.flush.MemoryJournal;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.report.AuditDocument;
import dev.cachewarden.core.report.MarkdownReport;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

final class ChecklistModelTest {

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final FakeAudits audits = new FakeAudits();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final ChecklistModel model =
            new ChecklistModel(tasks, audit, _ -> new MemoryJournal(), ZoneOffset.UTC);

    private void audited() {
        var workspace = new MemoryCache().workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        index.add(ByteString.utf8(SampleAudit.LEAKED));
        SampleKeys.read(keys, "Demo", workspace, index.build());
        audit.keysRead();
    }

    @Test
    void beforeTheFirstAuditThereAreNoAnswers() {
        assertThat(model.title()).isEqualTo("Checklist");
        assertThat(model.document()).isEmpty();
        assertThat(model.errorProperty().get()).isEmpty();
    }

    @Test
    void everyAuditBringsAnswers() {
        AtomicInteger replaced = new AtomicInteger();
        model.onAnswers(replaced::incrementAndGet);

        audited();

        assertThat(model.title()).matches("Checklist \\d+/\\d+");
        assertThat(replaced.get()).isPositive();
    }

    @Test
    void aLeakFailsTheQuestionAboutItsEnvironment() {
        audits.finding(SampleAudit.result(SampleAudit.FOREIGN, SampleAudit.leak()));

        audited();

        assertThat(model.answeredProperty().get().orElseThrow().checklist().answers())
                .anySatisfy(it -> assertThat(it.rules()).contains(RuleId.FOREIGN_INSTANCE));
    }

    @Test
    void theDocumentIsSignedByWhoeverIsNamed() {
        audited();
        model.whoProperty().set("  Ada ");

        AuditDocument document = model.document().orElseThrow();

        assertThat(document.author()).isEqualTo("Ada");
        assertThat(document.cache().server()).isEqualTo("Demo");
    }

    @Test
    void answersThatMayBeOthersByNowSayFromWhenTheyAreAndCannotBeSigned() {
        audited();
        String current = model.title();
        audit.keysAre("Keys as of 14:00:02; the refresh at 14:05:10 failed: It was lost.");

        assertThat(model.title()).isEqualTo(current + " as of 14:00:00");
        AuditDocument document = model.document().orElseThrow();
        assertThat(document.checklist().obstacles())
                .contains("Keys as of 14:00:02; the refresh at 14:05:10 failed: It was lost.");
        assertThat(MarkdownReport.of(document))
                .contains("Not signed off: Keys as of 14:00:02")
                .doesNotContain("Signed off by");

        audit.keysAre("");
        assertThat(model.title()).isEqualTo(current);
    }

    @Test
    void anotherCacheHasNoAnswers() {
        audited();

        audit.startOver();

        assertThat(model.title()).isEqualTo("Checklist");
    }
}
