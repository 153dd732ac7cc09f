package dev.cachewarden.ui.shell;

import dev.cachewarden.app.flush.FlushProgress;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushReportWords;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.ui.support.ConfirmedRun;
import dev.cachewarden.ui.support.ConfirmedRun.Phase;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A flush that runs as soon as it is planned. Its sheet is shown only where it cannot run or did
 * not do all that was wanted. What it deleted is reported, with the offer to undo it, by {@link
 * UndoSheets}.
 */
final class FlushAtOnce {

    private final ConfirmedRun<FlushPlan, FlushProgress, FlushReport> run;
    private final Consumer<Notice> notices;
    private final Runnable show;
    private boolean isOver;

    /**
     * @param show shows the sheet, which says why it did not run, or what it did
     */
    FlushAtOnce(
            ConfirmedRun<FlushPlan, FlushProgress, FlushReport> run,
            Consumer<Notice> notices,
            Runnable show) {
        this.run = run;
        this.notices = notices;
        this.show = show;
    }

    void begin() {
        run.whyDisabledProperty().subscribe(this::planned);
        run.errorProperty().subscribe(this::failed);
        run.reportProperty().subscribe(it -> it.ifPresent(this::ended));
    }

    private void planned(Optional<String> whyNot) {
        boolean isPlanned =
                run.phaseProperty().get() == Phase.PLANNING && run.planProperty().get().isPresent();
        if (!isPlanned || isOver) {
            return;
        }
        if (whyNot.isEmpty()) {
            notices.accept(Notice.with("The flush is running.", "Cancel", run::cancel));
            run.start();
        } else {
            isOver = true;
            show.run();
        }
    }

    private void failed(String why) {
        if (!why.isEmpty() && !isOver) {
            isOver = true;
            notices.accept(Notice.of(why));
            show.run();
        }
    }

    private void ended(FlushReport report) {
        isOver = true;
        if (report.counts().deleted() + report.counts().inDoubt() == 0) {
            notices.accept(Notice.of(FlushReportWords.headline(report)));
        }
        if (!report.isProven() && report.status() != FlushStatus.CANCELLED) {
            show.run();
        }
    }
}
