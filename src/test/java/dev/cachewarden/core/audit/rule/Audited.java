package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.judge.Judge;
import dev.cachewarden.core.audit.judge.Shard;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.json.JacksonFactsReader;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A cache of a few entries, judged without a server. */
final class Audited {

    private static final long NOW = 0;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Map<ByteString, String> values = new TreeMap<>();
    private AuditSettings settings = AuditSettings.DEFAULT.withLearn(false);

    Audited with(String key, String value) {
        values.put(ByteString.utf8(key), value);
        return this;
    }

    Audited withInstances(Map<String, String> instances) {
        settings = settings.withInstances(instances);
        return this;
    }

    /** All findings, in the order of the rules and of keys. */
    List<Finding> findings() {
        KeyIndex.Builder index = new KeyIndex.Builder(CacheLayout.DEFAULT.grammar());
        values.keySet().forEach(index::add);
        AuditKeys keys = new AuditKeys(index.build(), _ -> true);
        Ground ground =
                new Ground(
                        CacheLayout.DEFAULT,
                        CacheLayout.DEFAULT.grammar(),
                        settings,
                        keys,
                        new Instances(List.of()),
                        NOW);
        Judge judge =
                new Judge(
                        ground,
                        AuditScope.all(Depth.VALUES),
                        new JacksonFactsReader(),
                        Optional.empty());
        Shard shard = judge.shard();
        for (int i = 0; i < keys.count(); i++) {
            ByteString value =
                    ByteString.utf8(Objects.requireNonNull(values.get(keys.key(i).bytes())));
            shard.judge(
                    new ReadEntry(
                            i,
                            new Ttl.Running(NOW + MINUTE_NANOS),
                            ReadEntry.STRING,
                            value.length(),
                            Optional.of(value)),
                    NOW);
        }
        return judge.finish(NOW, Instant.EPOCH).results().stream()
                .map(RuleResult::findings)
                .flatMap(List::stream)
                .toList();
    }

    /** The names of the rules that found something. */
    List<String> rules() {
        return findings().stream().map(it -> it.rule().name()).distinct().toList();
    }

    /** The only finding. */
    Finding finding() {
        List<Finding> all = findings();
        if (all.size() != 1) {
            throw new AssertionError("Not one finding: " + all);
        }
        return all.getFirst();
    }
}
