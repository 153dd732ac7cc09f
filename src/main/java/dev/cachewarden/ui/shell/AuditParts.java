package dev.cachewarden.ui.shell;

import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.ui.audit.Auditor;
import dev.cachewarden.ui.support.SaveDialog;

/**
 * What the window is given for audits.
 *
 * @param auditor reads and judges
 * @param settings keeps how it judges
 * @param repairs keeps what repairs do
 * @param saving asks where reports are to be written
 */
public record AuditParts(
        Auditor auditor, AuditSettingsStore settings, RepairJournal repairs, SaveDialog saving) {}
