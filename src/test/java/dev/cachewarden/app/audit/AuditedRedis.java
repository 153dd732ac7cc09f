package dev.cachewarden.app.audit;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.packing.ValuePackings;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.RawRedis;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A server of a test's own, with the product's audit on one side and a plain socket on the other.
 */
final class AuditedRedis implements AutoCloseable {

    private final RedisProcess redis;
    private final RawRedis raw;
    private final Workspace workspace;

    AuditedRedis(CacheLayout layout) throws IOException {
        redis = RedisProcess.start();
        raw = new RawRedis(redis.port());
        Clock clock = Clock.system();
        workspace =
                new Workspace(
                        new LettuceConnector(clock).connect(Servers.plain(redis.port())),
                        layout,
                        new JacksonJsonParser(),
                        clock);
    }

    RawRedis raw() {
        return raw;
    }

    Workspace workspace() {
        return workspace;
    }

    KeyIndex index() {
        return new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
    }

    AuditReport audit(
            KeyIndex index, AuditSettings settings, Depth depth, Consumer<AuditProgress> progress) {
        return audit(
                new StreamingFactsReader(new ValuePackings(), Set.of()),
                index,
                settings,
                depth,
                progress);
    }

    AuditReport audit(
            FactsReader reader,
            KeyIndex index,
            AuditSettings settings,
            Depth depth,
            Consumer<AuditProgress> progress) {
        return new AuditRun(workspace, reader, settings, KnownInstances.nothing(), List.of())
                .run(index, AuditScope.all(depth), progress, new Cancellation());
    }

    /** As the window audits the whole cache again. */
    AuditReport auditAfter(AuditReport before, KnownInstances known) {
        return auditAfter(before, AuditSettings.DEFAULT, known);
    }

    AuditReport auditAfter(AuditReport before, AuditSettings settings, KnownInstances known) {
        return new AuditRun(workspace, new StreamingFactsReader(), settings, known, List.of())
                .run(
                        index(),
                        AuditScope.all(Depth.VALUES),
                        before.results(),
                        _ -> {},
                        new Cancellation());
    }

    AuditReport again(AuditReport before, Collection<CacheKey> keys) {
        return new AuditRun(
                        workspace,
                        new StreamingFactsReader(),
                        AuditSettings.DEFAULT,
                        KnownInstances.nothing(),
                        List.of())
                .again(before, keys, _ -> {}, new Cancellation());
    }

    @Override
    public void close() {
        workspace.server().close();
        raw.close();
        redis.close();
    }
}
