package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.port.AuditSettingsStore;

import java.util.function.UnaryOperator;

/** Settings that are kept as long as a test runs. */
public final class MemorySettings implements AuditSettingsStore {

    private AuditSettings kept = AuditSettings.DEFAULT;

    @Override
    public AuditSettings load() {
        return kept;
    }

    @Override
    public AuditSettings update(UnaryOperator<AuditSettings> change) {
        kept = change.apply(kept);
        return kept;
    }

    @Override
    public String location() {
        return "memory";
    }
}
