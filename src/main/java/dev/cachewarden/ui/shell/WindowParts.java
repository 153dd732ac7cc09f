package dev.cachewarden.ui.shell;

import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.core.port.SnapshotFiles;

/**
 * What the window is given from outside.
 *
 * @param openings what opens a cache, or something in its place
 * @param changes what changes need
 * @param audit what audits need
 * @param clerk what asking Clerk needs
 * @param figures reads figures of many entries
 * @param snapshots the files that entries are saved to
 */
public record WindowParts(
        Openings openings,
        ChangeParts changes,
        AuditParts audit,
        ClerkParts clerk,
        FiguresReader figures,
        SnapshotFiles snapshots) {}
