package dev.cachewarden.ui.shell;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.snapshot.SnapshotComparison;
import dev.cachewarden.core.clerk.ClerkKeys;

import java.util.Optional;

/**
 * A cache the window works on.
 *
 * @param name what the user calls it: host and port, or the demo
 * @param clerk where its users can be asked for
 * @param where on which server and database one works, as whom, and who said so
 * @param source the file of a snapshot that is open in place of a server
 * @param kept where what is done to it is kept, if apart from what is done to other caches
 */
public record OpenCache(
        String name,
        Workspace workspace,
        ClerkKeys clerk,
        String where,
        Optional<SnapshotComparison.Source> source,
        Optional<ChangeParts> kept) {

    /** A cache that the program made itself. */
    public OpenCache(String name, Workspace workspace, ClerkKeys clerk) {
        this(
                name,
                workspace,
                clerk,
                "Redis on " + workspace.server().facts().name() + ", started by Cachewarden.",
                Optional.empty(),
                Optional.empty());
    }

    /** The same, where what is done to it is kept apart. */
    public OpenCache keptIn(ChangeParts apart) {
        return new OpenCache(name, workspace, clerk, where, source, Optional.of(apart));
    }

    /** A cache whose users cannot be asked for yet. */
    public OpenCache(String name, Workspace workspace) {
        this(name, workspace, ClerkKeys.NONE);
    }
}
