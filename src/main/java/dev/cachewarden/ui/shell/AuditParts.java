package dev.cachewarden.ui.shell;

import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.ui.support.SaveDialog;
import dev.cachewarden.ui.watch.WatchNotices;

/**
 * What the window is given for audits.
 *
 * @param audits reads, judges and asks Clerk
 * @param settings keeps how it judges
 * @param saving asks where reports are to be written
 * @param watches keeps what watches see
 * @param notices shows a watch's findings to a user who is not at the window
 */
public record AuditParts(
        Audits audits,
        AuditSettingsStore settings,
        SaveDialog saving,
        WatchHistory watches,
        WatchNotices notices) {}
