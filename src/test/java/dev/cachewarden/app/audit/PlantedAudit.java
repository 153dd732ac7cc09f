package dev.cachewarden.app.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.WhyUnproven;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.planted.Expectation;
import dev.cachewarden.planted.PlantedCache;
import dev.cachewarden.planted.Unit;
import dev.cachewarden.planted.Unit.Origin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A planted cache on a real server, and the product's audit of it. */
public final class PlantedAudit implements AutoCloseable {

    private static final CacheLayout LAYOUT =
            new CacheLayout(
                    CacheLayout.DEFAULT.prefix(),
                    List.of(
                            new Environment("production", true),
                            new Environment("development", false),
                            new Environment("test", false),
                            new Environment("qa", false),
                            new Environment("staging", false)),
                    CacheLayout.DEFAULT.ttl());

    private final AuditedRedis redis = new AuditedRedis(LAYOUT);
    private final Expectation expectation = new Expectation();

    private PlantedAudit() throws IOException {}

    /** Starts a server and writes the cache to it. */
    public static PlantedAudit of(PlantedCache cache) throws IOException {
        PlantedAudit audit = new PlantedAudit();
        cache.forEach(audit::write);
        return audit;
    }

    private void write(Unit unit) {
        expectation.add(unit);
        unit.entries().forEach(entry -> entry.write().forEach(redis.raw()::call));
    }

    /** Settings that keep every finding. */
    public static AuditSettings settings() {
        AuditSettings usual = AuditSettings.DEFAULT;
        return usual.with(usual.rules().keeping(Integer.MAX_VALUE));
    }

    public AuditReport run(AuditSettings settings, Depth depth) {
        return redis.audit(redis.index(), settings, depth, _ -> {});
    }

    /** The cache that is audited. */
    public Workspace workspace() {
        return redis.workspace();
    }

    public Expectation expectation() {
        return expectation;
    }

    /** The findings of a report, as {@link Expectation#line} writes them. */
    public static Set<String> findings(AuditReport report) {
        return report.findings().stream()
                .map(PlantedAudit::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Finding finding) {
        return Expectation.line(
                finding.rule().name(), finding.subject().bytes().text().orElseThrow());
    }

    /** The users of a report as {@link Expectation#users} has them. */
    public static Map<String, Map<Origin, Long>> users(AuditReport report) {
        Map<String, Map<Origin, Long>> users = new TreeMap<>();
        for (Proof proof : report.proofs()) {
            Map<Origin, Long> counts = new TreeMap<>();
            count(counts, Origin.OWN, proof.own());
            count(counts, Origin.FOREIGN, proof.foreign());
            for (WhyUnproven why : WhyUnproven.values()) {
                count(counts, Origin.valueOf(why.name()), proof.unproven().getOrDefault(why, 0L));
            }
            users.put(proof.environment(), counts);
        }
        return users;
    }

    private static void count(Map<Origin, Long> counts, Origin origin, long count) {
        if (count > 0) {
            counts.put(origin, count);
        }
    }

    @Override
    public void close() {
        redis.close();
    }
}
