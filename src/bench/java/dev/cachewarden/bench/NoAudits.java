package dev.cachewarden.bench;

import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.port.WatchHistory;
import dev.cachewarden.core.watch.HistoryLine;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.ui.shell.AuditParts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** For a window whose cache is too large for an audit to follow by itself. */
final class NoAudits {

    private NoAudits() {}

    static AuditParts parts() {
        return new AuditParts(
                Audits.reading(
                        StreamingFactsReader::new,
                        KnownInstances.nothing(),
                        ZoneId.systemDefault()),
                new UsualSettings(),
                (_, _, _, _) -> {
                    throw new IllegalStateException("The benchmark's window repairs nothing");
                },
                (_, _) -> Optional.empty(),
                new NoHistory(),
                (_, _, _) -> {});
    }

    private static final class UsualSettings implements AuditSettingsStore {

        @Override
        public AuditSettings load() {
            return AuditSettings.DEFAULT;
        }

        @Override
        public AuditSettings update(UnaryOperator<AuditSettings> change) {
            throw new IllegalStateException("The benchmark changes no settings");
        }

        @Override
        public String location() {
            return "";
        }
    }

    private static final class NoHistory implements WatchHistory {

        @Override
        public void add(List<WatchEvent> events, CacheName cache, Instant at) {
            throw new IllegalStateException("The benchmark watches nothing");
        }

        @Override
        public void stillThere(CacheName cache, Instant at) {}

        @Override
        public List<HistoryLine> of(CacheName cache) {
            return List.of();
        }
    }
}
