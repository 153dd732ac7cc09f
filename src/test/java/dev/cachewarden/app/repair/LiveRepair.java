package dev.cachewarden.app.repair;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.journal.RepairRecordFiles;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.InterposedServer;
import dev.cachewarden.testing.RawRedis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A connection of ours to a real server, and a second one that prepares and judges. */
final class LiveRepair implements AutoCloseable {

    private static final RuleInfo RULE =
            new RuleInfo(
                    1,
                    RuleId.LEGACY_KEY,
                    "A rule",
                    Reads.NAMES,
                    Severity.HIGH,
                    "What.",
                    "",
                    List.of());

    final RawRedis raw;
    final Workspace workspace;
    final Cancellation cancellation = new Cancellation();
    final List<RepairProgress> progress = new ArrayList<>();

    /** Called before each change, with its number from 1. */
    IntConsumer beforeChange = number -> {};

    Consumer<RepairProgress> onProgress = progress::add;

    private final CacheServer server;
    private final Path records;

    LiveRepair(EmptyRedis redis, Path records) {
        this(redis, Servers.plain(redis.port()), records);
    }

    LiveRepair(EmptyRedis redis, ConnectionSettings settings, Path records) {
        raw = redis.raw();
        server = new LettuceConnector(Clock.system()).connect(settings);
        InterposedServer interposed = new InterposedServer(server);
        interposed.writer().beforeChange(number -> beforeChange.accept(number));
        workspace =
                new Workspace(
                        interposed, CacheLayout.DEFAULT, new JacksonJsonParser(), Clock.system());
        this.records = records;
    }

    CacheKey key(String name) {
        return workspace.grammar().parse(ByteString.utf8(name)).orElseThrow();
    }

    /** A finding about entries of which no value was read. */
    Finding unread(RepairKind kind, String... names) {
        List<CacheKey> keys = List.of(names).stream().map(this::key).toList();
        return finding(keys, Map.of(), RepairOffer.of(kind, keys));
    }

    /** A finding about an entry with that value. */
    Finding read(RepairKind kind, String name, String value) {
        CacheKey key = key(name);
        return finding(
                List.of(key),
                Map.of(key, Fingerprint.of(ByteString.utf8(value))),
                RepairOffer.of(kind, key));
    }

    Finding offering(String name, RepairOffer offer) {
        return finding(List.of(key(name)), Map.of(), offer);
    }

    private static Finding finding(
            List<CacheKey> keys, Map<CacheKey, Fingerprint> seen, RepairOffer offer) {
        return new Finding(
                RULE,
                Severity.HIGH,
                keys,
                seen,
                Evidence.of("Fact", "Meaning."),
                List.of(offer),
                Optional.empty());
    }

    RepairPlan plan(RepairKind kind, Finding... findings) {
        return new RepairPlanner(workspace).plan(List.of(findings), kind, 0);
    }

    RepairReport run(RepairPlan plan, String... confirmed) {
        return new RepairRunner(workspace, new RepairRecordFiles(records))
                .run(
                        plan,
                        new Confirmation(Set.of(confirmed)),
                        seen -> onProgress.accept(seen),
                        cancellation);
    }

    long sent(String command) {
        return server.commandCounts().stream()
                .filter(count -> count.command().equals(command))
                .mapToLong(count -> count.sent())
                .sum();
    }

    @Override
    public void close() {
        server.close();
    }
}
