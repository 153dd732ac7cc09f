package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.port.AuditSettingsStore;

/** Settings that are kept as long as a test runs. */
public final class MemorySettings implements AuditSettingsStore {

    private AuditSettings kept = AuditSettings.DEFAULT;

    @Override
    public AuditSettings load() {
        return kept;
    }

    @Override
    public void save(AuditSettings settings) {
        kept = settings;
    }

    @Override
    public String location() {
        return "memory";
    }
}
