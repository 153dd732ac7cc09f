package dev.cachewarden.cli;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.index.KeyIndex;

/** Reads the names of all keys for a command, and shows how far it is. */
public final class KeyScan {

    private final CliSession session;
    private final Workspace workspace;

    public KeyScan(CliSession session, Workspace workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    /**
     * Ctrl+C ends it; the process ends when that was said, see {@link
     * CliSession#ended(InterruptSignal)}.
     *
     * @param consequence what the command has not done if this does not come to its end, a sentence
     */
    public ScanResult run(String consequence) {
        Cancellation cancellation = new Cancellation();
        InterruptSignal signal =
                session.interruptible(
                        cancellation,
                        "The reading of the keys did not stop in time. " + consequence);
        try {
            return run(cancellation);
        } finally {
            session.ended(signal);
        }
    }

    /** As {@link #run(String)}, where somebody else heeds Ctrl+C. */
    public ScanResult run(Cancellation cancellation) {
        ScanMeter meter = new ScanMeter(session.terminal(), workspace.clock().ofWork());
        ScanResult result = new IndexScan(workspace).run(meter::show, cancellation);
        meter.clear();
        return result;
    }

    /**
     * All keys.
     *
     * @throws dev.cachewarden.app.TaskFailedException if they were not read to the end
     */
    public KeyIndex all(String consequence) {
        return run(consequence).orFail(consequence);
    }
}
