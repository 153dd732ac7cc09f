package dev.cachewarden.ui.picture;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import java.io.IOException;
import java.util.List;

/** What the window shows of changes: each is made in the demo, and is in the journal afterwards. */
final class ChangeShots {

    private final Shots shots;

    ChangeShots(Shots shots) {
        this.shots = shots;
    }

    void draw() throws IOException {
        flushAndUndo();
        repair();
        shots.take("journal", () -> shots.window().openTab(Ids.JOURNAL_TAB));
    }

    /** Of an environment that is not protected, so that no name is asked for. */
    private void flushAndUndo() throws IOException {
        Section test = shots.model().keys().index().sections().get(2);
        shots.go(() -> shots.model().page().go(new Place.Root()));
        shots.go(() -> shots.press(Ids.OVERVIEW_FLUSH + test.label()));
        shots.go(() -> shots.press(Ids.FLUSH_ACTION));
        shots.await(() -> shots.isShown(Ids.FLUSH_CLOSE));
        shots.takeSheet("flush-report", () -> {});
        shots.take("flushed", () -> {});
        shots.take("undo", () -> shots.pressNotice("Undo…"));
        shots.go(() -> shots.press(Ids.UNDO_ACTION));
        shots.await(() -> shots.isShown(Ids.UNDO_CLOSE));
        shots.takeSheet("undone", () -> {});
    }

    /** Outside what is protected, so that no name is asked for. */
    private void repair() throws IOException {
        List<Finding> chosen =
                shots.call(() ->
                        shots.model().audit().report().stream()
                                .map(AuditReport::findings)
                                .flatMap(List::stream)
                                .filter(it -> LookingShots.offers(it, RepairKind.EXPIRE))
                                .filter(it -> !it.subject().section().isProtected())
                                .limit(3)
                                .toList());
        if (chosen.isEmpty()) {
            return;
        }
        shots.go(() -> shots.sheets().askForRepair(chosen, RepairKind.EXPIRE));
        shots.go(() -> shots.press(Ids.REPAIR_ACTION));
        shots.await(() -> shots.isShown(Ids.REPAIR_CLOSE));
        shots.takeSheet("repaired", () -> {});
    }
}
