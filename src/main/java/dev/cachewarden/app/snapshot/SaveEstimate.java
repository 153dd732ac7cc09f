package dev.cachewarden.app.snapshot;

import dev.cachewarden.app.CostAgreement;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.text.Numbers;

/**
 * What saving a part of a cache would read, as far as its keys are known: it looks for them again.
 *
 * @param extent how much of the cache that is of
 * @param keys of the part
 * @param commands that would be sent; of other types than strings each entry needs some more
 * @param isBilled whether each of them is
 */
public record SaveEstimate(KnownKeys.Extent extent, long keys, long commands, boolean isBilled) {

    /** Sends nothing. */
    public static SaveEstimate of(
            Workspace workspace, SnapshotSelection.Part part, KnownKeys known) {
        int keys = KeyRun.of(part, known.index()).stream().mapToInt(KeyRun::count).sum();
        return new SaveEstimate(
                known.extent(),
                keys,
                IndexScan.commands(known.index().size())
                        + workspace.server().commandsToReadAll(keys, true),
                CostAgreement.of(workspace).isNeeded());
    }

    /** A sentence, two where commands are billed. */
    public String words() {
        return switch (extent) {
            case NOTHING ->
                    "How many entries that are is not known: the keys were not read."
                            + (isBilled ? " Each command is billed here." : "");
            case PART -> "At least " + Numbers.entries(keys) + "." + price("At least ");
            case WHOLE -> Numbers.entries(keys) + " when the keys were read." + price("About ");
        };
    }

    private String price(String about) {
        return isBilled
                ? " "
                        + about
                        + Numbers.of(commands, "command")
                        + " are sent, and each is billed here."
                : "";
    }
}
