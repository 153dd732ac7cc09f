package dev.cachewarden.ui.shell;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.checklist.NextStep;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what the answers of the checklist ask for, each by the sheet or page that there is. */
final class NextSteps implements Consumer<NextStep> {

    private final MainModel model;
    private final AuditPanels audits;
    private final FlushSheets flushes;
    private final VerifySheets verifications;
    private final RefetchSheets refetches;

    NextSteps(
            MainModel model,
            AuditPanels audits,
            FlushSheets flushes,
            VerifySheets verifications,
            RefetchSheets refetches) {
        this.model = model;
        this.audits = audits;
        this.flushes = flushes;
        this.verifications = verifications;
        this.refetches = refetches;
    }

    @Override
    public void accept(NextStep step) {
        switch (step) {
            case NextStep.ShowFindings(Optional<Section> section, List<RuleId> rules) ->
                    section.ifPresentOrElse(
                            it -> audits.showFindings(it, rules), () -> audits.showFindings(rules));
            case NextStep.OpenEntry(CacheKey key) -> model.page().open(key);
            case NextStep.CheckValues() -> audits.desk().check(Depth.VALUES);
            case NextStep.ShowRules() -> audits.desk().rules();
            // Clerk names the instance of the key when it is asked, which is a press away then.
            case NextStep.EnterSecretKey(Environment environment) ->
                    refetches.keys(() -> askClerk(environment));
            case NextStep.AskClerk(Environment environment) -> askClerk(environment);
            case NextStep.AskClerkAbout(List<CacheKey> keys) -> verifications.askForSome(keys);
            case NextStep.FlushOne(Environment environment) -> flush(environment);
        }
    }

    private void askClerk(Environment environment) {
        verifications.ask(new VerifyChoice.OneEnvironment(environment));
    }

    private void flush(Environment environment) {
        model.connection()
                .whyNoChange()
                .ifPresentOrElse(
                        why -> model.tell(Notice.of(why)),
                        () -> flushes.ask(FlushTarget.of(new Section.Configured(environment))));
    }
}
