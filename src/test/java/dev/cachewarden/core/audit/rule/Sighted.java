package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.RuleSettings;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.judge.ClerkJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.Differences;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.ValueReading;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came to light when Clerk was asked, judged without a server and without Clerk. */
final class Sighted {

    static final Environment PRODUCTION = environment("production");

    private final Map<ClerkEvidence, List<CacheKey>> sightings = new LinkedHashMap<>();
    private AuditSettings settings = AuditSettings.DEFAULT;

    static Environment environment(String name) {
        return CacheLayout.DEFAULT.environments().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static CacheKey key(String text) {
        return CacheLayout.DEFAULT.grammar().parse(ByteString.utf8(text)).orElseThrow();
    }

    static List<CacheKey> keys(String... texts) {
        return Arrays.stream(texts).map(Sighted::key).toList();
    }

    /** A cached user and the live one, both as JSON, compared as the product does. */
    static ClerkEvidence copy(String key, String cached, String live) {
        Json.Obj answer = object(live);
        ClerkUser user = new ClerkUser(new UserView(answer).id().orElseThrow(), answer);
        UserView view = new UserView(object(cached));
        return of(
                key,
                new UserVerdict.Compared(view, user, Differences.of(view, user, ZoneOffset.UTC)));
    }

    /** Of one key. */
    static ClerkEvidence of(String key, UserVerdict verdict) {
        return new ClerkEvidence.OfUser(PRODUCTION, keys(key), verdict);
    }

    /**
     * All copies under production of a user whom its instance does not know.
     *
     * @param livesIn the environments that do
     */
    static ClerkEvidence lost(String user, List<String> livesIn, String... copies) {
        return new ClerkEvidence.OfUser(
                PRODUCTION,
                keys(copies),
                new UserVerdict.Lost(
                        user, livesIn, List.of("production", "development"), Optional.empty()));
    }

    /** Whom the instance knows by that id. */
    static ClerkUser user(String id) {
        String json = "{\"id\":\"" + id + "\"}";
        return new ClerkUser(id, object(json));
    }

    private static Json.Obj object(String json) {
        return (Json.Obj) new JacksonJsonParser().parse(ByteString.utf8(json)).orElseThrow();
    }

    /**
     * @param keys those it is about, the one that is wrong first
     */
    Sighted saw(ClerkEvidence sighting, String... keys) {
        sightings.put(sighting, keys(keys));
        return this;
    }

    Sighted configured(String rule, Severity severity) {
        settings =
                settings.with(
                        new RuleSettings(
                                Set.of(), Map.of(rule, severity), List.of(), RuleSettings.KEPT));
        return this;
    }

    Sighted without(String rule) {
        settings = settings.with(settings.rules().turned(RuleId.valueOf(rule), false));
        return this;
    }

    /** All findings, in the order of the rules and of keys. */
    List<Finding> findings() {
        KeyIndex.Builder index = new KeyIndex.Builder(CacheLayout.DEFAULT.grammar());
        sightings.values().forEach(about -> about.forEach(it -> index.add(it.bytes())));
        AuditKeys keys = new AuditKeys(index.build(), _ -> true);
        ClerkJudge judge =
                new ClerkJudge(
                        new RuleContext(
                                CacheLayout.DEFAULT,
                                CacheLayout.DEFAULT.grammar(),
                                settings,
                                keys,
                                new Instances(List.of()),
                                0),
                        AuditScope.all(Depth.VALUES),
                        new ValueReading(
                                new StreamingFactsReader(settings.sentinels()),
                                new PeopleIndex(),
                                0));
        for (int i = 0; i < keys.count(); i++) {
            judge.gather(entry(i), 0);
        }
        sightings.forEach((sighting, about) ->
                judge.saw(
                        sighting,
                        about.stream().map(it -> keys.number(it).orElseThrow()).toList()));
        List<Finding> findings = new ArrayList<>();
        judge.results(0, Instant.EPOCH).stream()
                .map(RuleResult::findings)
                .forEach(findings::addAll);
        return findings;
    }

    private static ReadEntry entry(int number) {
        ByteString value = ByteString.utf8("{}");
        return new ReadEntry(
                number,
                new Ttl.Running(Duration.ofMinutes(1).toMillis()),
                ReadEntry.STRING,
                value.length(),
                Optional.of(value));
    }

    /** The names of the rules that found something. */
    List<String> rules() {
        return findings().stream().map(it -> it.rule().name()).distinct().toList();
    }

    /** The only finding. */
    Finding finding() {
        List<Finding> found = findings();
        if (found.size() != 1) {
            throw new AssertionError("Not one finding: " + found);
        }
        return found.getFirst();
    }
}
