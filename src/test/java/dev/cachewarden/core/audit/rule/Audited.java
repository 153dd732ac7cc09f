package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.AppConventions;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditExecution;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.RuleSettings;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.judge.EntryJudge;
import dev.cachewarden.core.audit.judge.Judge;
import dev.cachewarden.core.audit.judge.Judged;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.json.StreamingFactsReader;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A cache of a few entries, judged without a server. Entries live for a minute unless said. */
public final class Audited {

    private static final Ttl MINUTE = new Ttl.Running(Duration.ofMinutes(1).toMillis());

    private record Cached(String type, Ttl ttl, Optional<ByteString> value) {}

    private final Map<ByteString, Cached> entries = new TreeMap<>();
    private AuditSettings settings = AuditSettings.DEFAULT.withLearn(false);
    private Depth depth = Depth.VALUES;
    private Duration end = Duration.ZERO;
    private List<KnownInstance> earlier = List.of();
    private List<RuleResult> before = List.of();

    public Audited with(String key, String value) {
        return with(key, ByteString.utf8(value), MINUTE);
    }

    Audited with(String key, ByteString value, Ttl ttl) {
        return with(key, new Cached(ReadEntry.STRING, ttl, Optional.of(value)));
    }

    /** Keys whose values do not matter. */
    Audited withKeys(String... keys) {
        for (String key : keys) {
            with(key, "{}");
        }
        return this;
    }

    Audited withLeft(String key, Duration left) {
        return with(key, ByteString.utf8("{}"), new Ttl.Running(left.toMillis()));
    }

    public Audited withType(String key, String type) {
        return with(key, new Cached(type, MINUTE, Optional.empty()));
    }

    private Audited with(String key, Cached cached) {
        entries.put(ByteString.utf8(key), cached);
        return this;
    }

    public Audited withInstances(Map<String, String> instances) {
        settings = settings.withInstances(instances);
        return this;
    }

    /** As {@link #withInstances}, by Clerk. */
    Audited reported(Map<String, String> instances) {
        settings = settings.withReported(instances);
        return this;
    }

    Audited learning() {
        settings = settings.withLearn(true);
        return this;
    }

    /** As an earlier audit knew it. */
    Audited knowing(KnownInstance... known) {
        earlier = List.of(known);
        return learning();
    }

    /** After an audit that found this. */
    Audited after(AuditReport report) {
        before = report.results();
        return this;
    }

    /** Without an entry that was there. */
    Audited gone(String key) {
        entries.remove(ByteString.utf8(key));
        return this;
    }

    Audited without(String rule) {
        settings = settings.with(settings.rules().turned(RuleId.valueOf(rule), false));
        return this;
    }

    Audited configured(Map<String, Severity> severities, Set<String> types, Set<String> sentinels) {
        settings =
                new AuditSettings(
                        settings.instances(),
                        new RuleSettings(Set.of(), severities, List.of(), RuleSettings.KEPT),
                        new AppConventions(types, settings.app().usernames(), sentinels));
        return this;
    }

    Audited atDepth(Depth wanted) {
        depth = wanted;
        return this;
    }

    /** How long after the reading of the entries the audit ends. */
    Audited ending(Duration after) {
        end = after;
        return this;
    }

    /** All findings, in the order of the rules and of keys. */
    List<Finding> findings() {
        return judged().judgement().results().stream()
                .map(RuleResult::findings)
                .flatMap(List::stream)
                .toList();
    }

    /** As a values audit of the whole cache reports it. */
    public AuditReport report() {
        Judged judged = judged();
        return new AuditReport(
                AuditScope.all(depth),
                new AuditExecution(
                        Instant.EPOCH,
                        Duration.ZERO,
                        new AuditCost(0, 0),
                        true,
                        Optional.empty(),
                        List.of()),
                new Coverage(entries.size(), judged.seen(), List.of(), judged.expiredMeanwhile()),
                judged.judgement());
    }

    private Judged judged() {
        KeyIndex.Builder index = new KeyIndex.Builder(CacheLayout.DEFAULT.grammar());
        entries.keySet().forEach(index::add);
        AuditKeys keys = new AuditKeys(index.build(), _ -> true);
        RuleContext context =
                new RuleContext(
                        CacheLayout.DEFAULT,
                        CacheLayout.DEFAULT.grammar(),
                        settings,
                        keys,
                        new Instances(List.of()),
                        0);
        StreamingFactsReader reader = new StreamingFactsReader(settings.sentinels());
        Judge judge =
                new Judge(
                        context,
                        AuditScope.all(depth),
                        new ValueReading(reader, new PeopleIndex(), 0),
                        Optional.empty(),
                        earlier);
        EntryJudge shard = judge.shard();
        for (int i = 0; i < keys.count(); i++) {
            Cached cached = Objects.requireNonNull(entries.get(keys.key(i).bytes()));
            shard.judge(
                    new ReadEntry(
                            i,
                            cached.ttl(),
                            cached.type(),
                            cached.value().map(ByteString::length).orElse(0),
                            depth == Depth.VALUES ? cached.value() : Optional.empty()),
                    0);
        }
        return judge.finish(before, end.toNanos(), Instant.EPOCH);
    }

    /** The findings of one rule. */
    List<Finding> findings(String rule) {
        return findings().stream().filter(it -> it.rule().name().equals(rule)).toList();
    }

    /** The only finding of one rule. */
    Finding finding(String rule) {
        return only(findings(rule));
    }

    /** The names of the rules that found something. */
    List<String> rules() {
        return findings().stream().map(it -> it.rule().name()).distinct().toList();
    }

    /** The only finding. */
    Finding finding() {
        return only(findings());
    }

    private static Finding only(List<Finding> found) {
        if (found.size() != 1) {
            throw new AssertionError("Not one finding: " + found);
        }
        return found.getFirst();
    }
}
