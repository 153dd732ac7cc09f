package dev.cachewarden.ui.shell;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.ui.support.BackgroundTasks;

import java.nio.file.Path;
import java.util.List;

/** Every sheet that the window shows over itself, and what it is shown by. On the FX thread. */
public final class WindowSheets {

    private final Sheets place = new Sheets();
    private final RepairSheets repairs;
    private final AuditPanels audits;
    private final RefetchSheets refetches;
    private final SeveralRefetchSheets severalRefetches;
    private final VerifySheets verifications;
    private final CacheOpenings openings;
    private final FlushSheets flushes;
    private final UndoSheets undos;
    private final SnapshotSheets snapshots;

    WindowSheets(WindowModels models, BackgroundTasks tasks, WindowParts parts) {
        MainModel model = models.main();
        repairs = new RepairSheets(model, tasks, parts.changes(), place);
        audits = new AuditPanels(models, tasks, parts.audit().saving(), repairs, place);
        refetches = new RefetchSheets(model, tasks, models.verify(), parts.changes(), place);
        severalRefetches =
                new SeveralRefetchSheets(model, tasks, models.verify(), repairs, refetches, place);
        verifications = new VerifySheets(model, models.verify(), tasks, place, refetches::keys);
        openings = new CacheOpenings(model, tasks, parts);
        flushes = new FlushSheets(model, tasks, parts.changes(), place, audits::flushed);
        undos = new UndoSheets(model, tasks, parts.changes(), place);
        snapshots = new SnapshotSheets(model, tasks, parts, place);
    }

    /** Where they are shown, one at a time. */
    Sheets place() {
        return place;
    }

    RepairSheets repairs() {
        return repairs;
    }

    AuditPanels audits() {
        return audits;
    }

    RefetchSheets refetches() {
        return refetches;
    }

    SeveralRefetchSheets severalRefetches() {
        return severalRefetches;
    }

    VerifySheets verifications() {
        return verifications;
    }

    CacheOpenings openings() {
        return openings;
    }

    FlushSheets flushes() {
        return flushes;
    }

    UndoSheets undos() {
        return undos;
    }

    SnapshotSheets snapshots() {
        return snapshots;
    }

    /** Shows the form for a connection. */
    public void askForConnection() {
        openings.askForConnection(place);
    }

    /** Shows the form for a snapshot. */
    public void askForSnapshot() {
        openings.askForSnapshot(place);
    }

    /** Shows the form that a .env file or a snapshot is for. */
    public void openFile(Path file) {
        openings.openFile(place, file);
    }

    /** Shows the sheet that saves entries to a snapshot. */
    public void askToSave(SnapshotSelection.Part part) {
        snapshots.askToSave(part);
    }

    /** Shows the sheet that compares what is open with a snapshot. */
    public void askToCompare(Path file) {
        snapshots.askToCompare(file);
    }

    /** Shows what a flush would delete, with the button that does it. */
    public void askForFlush(FlushTarget target) {
        flushes.ask(target);
    }

    /** Shows what an undo would put back, with the button that does it. */
    public void askToUndo(String changeId) {
        undos.ask(changeId);
    }

    /** Shows what a repair would do, with the button that does it. */
    public void askForRepair(List<Finding> findings, RepairKind kind) {
        audits.desk().repair(findings, kind);
    }

    /** Asks Clerk, for all environments, about the entry that is shown. */
    public void askClerk() {
        refetches.askAll();
    }

    /** Shows what asking Clerk about several entries would cost, with the button that does it. */
    public void askClerk(List<CacheKey> keys) {
        severalRefetches.ask(keys);
    }

    /** Shows what asking Clerk for many users would cost, with the button that does it. */
    public void askToVerify(VerifyChoice chosen) {
        verifications.ask(chosen);
    }

    /** Shows rules and mutes. */
    public void showRules() {
        audits.desk().rules();
    }

    /** Takes away the sheet that is shown, if one is. */
    public void hide() {
        place.hide();
    }
}
