package dev.cachewarden.metrics;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.WatchMetrics;
import dev.cachewarden.core.watch.WatchRound;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The figures of the last round, in a text file for the node exporter's textfile collector or on a
 * port of this computer. Label values are environments, types, rules and severities, never keys;
 * see {@link SectionLabels} for those that nobody configured.
 */
public final class PrometheusMetrics implements WatchMetrics {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Gauge keys = gauge("cachewarden_keys", "Cached keys.", "environment", "type");
    private final Gauge read =
            gauge("cachewarden_entries_read", "Entries that the last audit has read.");
    private final Gauge refused =
            gauge(
                    "cachewarden_keys_refused",
                    "Keys whose entries the user may not read: nothing is known of them.");
    private final Gauge findings =
            gauge(
                    "cachewarden_findings",
                    "Findings of the last audit that were kept.",
                    "environment",
                    "type",
                    "rule",
                    "severity");
    private final Gauge totals =
            gauge(
                    "cachewarden_rule_findings",
                    "All findings of a rule in the last audit, also those only counted.",
                    "rule");
    private final Gauge scanSeconds =
            gauge("cachewarden_scan_seconds", "How long the last scan of the key names took.");
    private final Gauge auditSeconds =
            gauge("cachewarden_audit_seconds", "How long the last audit took after its scan.");
    private final Gauge lastSuccess =
            gauge(
                    "cachewarden_last_success_timestamp_seconds",
                    "When a round was last done, in seconds since 1970.");
    private final Gauge up =
            gauge("cachewarden_up", "1 if the last round was done, 0 if Redis was out of reach.");
    private final Counter commands =
            Counter.builder()
                    .name("cachewarden_redis_commands_total")
                    .help("Commands sent to Redis by this watch.")
                    .register(registry);
    private final Optional<Path> file;
    private final Optional<HTTPServer> server;

    private PrometheusMetrics(Optional<Path> file, Optional<Integer> port) throws IOException {
        this.file = file;
        this.server = port.isPresent() ? Optional.of(serve(port.get())) : Optional.empty();
    }

    /** Writes the figures to {@code file} after every round. */
    public static PrometheusMetrics inFile(Path file) throws IOException {
        return new PrometheusMetrics(Optional.of(file), Optional.empty());
    }

    /**
     * Answers {@code /metrics} on a port of this computer, which no other computer can reach.
     *
     * @param port 0 for any that is free
     */
    public static PrometheusMetrics onPort(int port) throws IOException {
        return new PrometheusMetrics(Optional.empty(), Optional.of(port));
    }

    @Override
    public Optional<String> address() {
        return server.map(it -> "http://127.0.0.1:" + it.getPort() + "/metrics");
    }

    private HTTPServer serve(int port) throws IOException {
        return HTTPServer.builder()
                .inetAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .registry(registry)
                .buildAndStart();
    }

    @Override
    public void record(WatchRound round, Instant at) {
        SectionLabels labels = SectionLabels.of(round.index());
        countKeys(round.index(), labels);
        countFindings(round, labels);
        read.set((double) round.report().coverage().read());
        refused.set((double) round.report().coverage().unreadable());
        scanSeconds.set(seconds(round.scan()));
        auditSeconds.set(seconds(round.report().elapsed()));
        lastSuccess.set(at.toEpochMilli() / 1000.0);
        up.set(1);
        commands.inc((double) round.commands());
        publish();
    }

    @Override
    public void recordFailure() {
        up.set(0);
        publish();
    }

    /** Cleared first: an environment or type that has gone must not stay at its last figure. */
    private void countKeys(KeyIndex index, SectionLabels labels) {
        keys.clear();
        for (Section section : index.sections()) {
            for (Group group : index.groups(section)) {
                keys.labelValues(labels.of(section), group.type().label())
                        .inc((double) group.size());
            }
        }
    }

    private void countFindings(WatchRound round, SectionLabels labels) {
        findings.clear();
        totals.clear();
        for (RuleResult result : round.report().results()) {
            totals.labelValues(result.rule().name()).set((double) result.total());
            result.findings().forEach(finding -> count(finding, labels));
        }
    }

    private void count(Finding finding, SectionLabels labels) {
        findings.labelValues(
                        labels.of(finding.section()),
                        finding.subject().type().label(),
                        finding.rule().name(),
                        finding.severity().label())
                .inc();
    }

    private void publish() {
        if (file.isEmpty()) {
            return;
        }
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            PrometheusTextFormatWriter.create()
                    .write(text, registry.scrape(), EscapingScheme.ALLOW_UTF8);
            WholeFile.write(file.get(), text.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new JournalException(
                    "The metrics cannot be written to " + file.get() + ": " + WholeFile.why(e), e);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private Gauge gauge(String name, String help, String... labels) {
        return Gauge.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    @Override
    public void close() {
        server.ifPresent(HTTPServer::close);
    }
}
