package dev.cachewarden.bench;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.json.JacksonFactsReader;
import dev.cachewarden.ui.audit.Auditor;
import dev.cachewarden.ui.shell.AuditParts;

import java.util.Optional;

/** For a window whose cache is too large for an audit to follow by itself. */
final class NoAudits {

    private NoAudits() {}

    static AuditParts parts() {
        return new AuditParts(
                Auditor.reading(JacksonFactsReader::new),
                new UsualSettings(),
                (_, _, _, _) -> {
                    throw new IllegalStateException("The benchmark's window repairs nothing");
                },
                (_, _) -> Optional.empty());
    }

    private static final class UsualSettings implements AuditSettingsStore {

        @Override
        public AuditSettings load() {
            return AuditSettings.DEFAULT;
        }

        @Override
        public void save(AuditSettings settings) {
            throw new IllegalStateException("The benchmark changes no settings");
        }

        @Override
        public String location() {
            return "";
        }
    }
}
