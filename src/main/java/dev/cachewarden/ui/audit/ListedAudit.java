package dev.cachewarden.ui.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.activity.ListedTask;

import java.util.function.Consumer;

/** An audit that is shown in the list of tasks from its start to its end. */
final class ListedAudit implements AuditTask.Job<ListedAudit.Audited> {

    private final Cancellation cancellation = new Cancellation();
    private final ListedTask listed;
    private final Work work;
    private final Consumer<Audited> onDone;
    private final Consumer<String> onFailure;

    /** A report and where its findings are. */
    record Audited(AuditReport report, FindingMarks marks) {

        static Audited of(AuditReport made) {
            return new Audited(made, FindingMarks.of(made));
        }
    }

    /** The audit itself; blocking. */
    interface Work {

        AuditReport audit(Consumer<TaskProgress> progress, Cancellation cancellation);
    }

    /**
     * Lists the task.
     *
     * @param onDone takes what is to be shown
     * @param onFailure takes a sentence to be shown
     */
    ListedAudit(
            ActivityModel activities,
            String title,
            Work work,
            Consumer<Audited> onDone,
            Consumer<String> onFailure) {
        this.listed = new ListedTask(activities, title, cancellation::cancel).begin();
        this.work = work;
        this.onDone = onDone;
        this.onFailure = onFailure;
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public Audited work(Consumer<TaskProgress> progress) {
        return Audited.of(work.audit(progress, cancellation));
    }

    @Override
    public void progressed(TaskProgress made) {
        listed.show(made.share(), made.words().get());
    }

    @Override
    public void done(Audited audited, boolean isWanted) {
        AuditReport made = audited.report();
        if (isWanted) {
            listed.reportedInFindings();
        }
        listed.end(made.failure().isPresent(), isWhole(made), AuditWords.outcome(made));
        if (isWanted) {
            onDone.accept(audited);
        }
    }

    @Override
    public void failed(String sentence, boolean isWanted) {
        listed.fail(sentence);
        if (isWanted) {
            onFailure.accept(sentence);
        }
    }

    /** Users left unasked by an earlier task do not make this one incomplete. */
    private boolean isWhole(AuditReport made) {
        boolean isLeftUnasked = cancellation.isCancelled() && made.isCutOff();
        return made.complete() && !isLeftUnasked;
    }
}
