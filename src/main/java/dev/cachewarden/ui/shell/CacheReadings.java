package dev.cachewarden.ui.shell;

import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.change.ChangedKeys;
import dev.cachewarden.ui.follow.Readings;

import java.util.Optional;
import java.util.function.Consumer;

/** When all keys of the open cache are read, and again after what. On the FX thread. */
final class CacheReadings implements Readings {

    private final ConnectionModel connection;
    private final ScanModel scan;
    private final ShownChanges changes;
    private final AuditsAfterScans audits;
    private final Hindrances hindrances;
    private final Consumer<Notice> notices;
    private boolean isWantedOnceBack;

    /**
     * @param notices takes what the user must know
     */
    CacheReadings(
            ConnectionModel connection,
            ScanModel scan,
            ShownChanges changes,
            AuditsAfterScans audits,
            Hindrances hindrances,
            Consumer<Notice> notices) {
        this.connection = connection;
        this.scan = scan;
        this.changes = changes;
        this.audits = audits;
        this.hindrances = hindrances;
        this.notices = notices;
    }

    /** Another cache is open. */
    void startOver() {
        isWantedOnceBack = false;
    }

    /** Reads the keys again, or says why that cannot be at present. */
    void refresh() {
        hindrances
                .ofRefresh()
                .ifPresentOrElse(why -> notices.accept(Notice.of(why)), this::readFirst);
    }

    /** Now, or where the server cannot be reached as soon as it can, also if that is billed. */
    void retry() {
        Optional<String> lost = connection.hindranceProperty().get();
        if (lost.isEmpty()) {
            refresh();
        } else {
            isWantedOnceBack = true;
            notices.accept(
                    Notice.of(lost.get() + " The key names are read as soon as there is one."));
        }
    }

    /** By itself, but where every command costs money. */
    void restored(OpenCache open) {
        String connected = "Connected to " + open.name() + " again. ";
        boolean isWanted = isWantedOnceBack;
        isWantedOnceBack = false;
        if (isWanted || CostAgreement.of(open.workspace()).readsByItself()) {
            notices.accept(Notice.of(connected + "All key names are read anew."));
            scan.restart(open);
        } else {
            notices.accept(
                    Notice.with(
                            connected + "Keys may have changed meanwhile.",
                            "Refresh",
                            this::refresh));
        }
    }

    /** Without a connection the keys are shown as not read. */
    @Override
    public void readFirst() {
        connection.cache().ifPresent(scan::start);
    }

    @Override
    public void readNames() {
        audits.readNames();
    }

    @Override
    public void changed(ChangedKeys changed, long nanos) {
        changes.foundElsewhere(changed, nanos);
    }
}
