package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.browse.ScanProgress;

/** Takes how far a saving is, on its thread, after every batch. */
public interface SaveProgress {

    /** For those who do not watch. */
    SaveProgress UNSEEN =
            new SaveProgress() {
                @Override
                public void scanned(ScanProgress progress) {}

                @Override
                public void read(long keys, long all) {}
            };

    /** Keys are looked for. */
    void scanned(ScanProgress progress);

    /** That number of all keys was read. */
    void read(long keys, long all);
}
