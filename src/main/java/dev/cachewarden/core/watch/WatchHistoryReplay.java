package dev.cachewarden.core.watch;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Finding.Identity;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.watch.WatchEvent.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What earlier watches knew of a cache. A finding is known again by its rule and the text of its
 * key, both as the history has them: of two keys that differ in what is masked, one is known.
 */
final class WatchHistoryReplay {

    private final Map<String, Sighting> known = new LinkedHashMap<>();

    private WatchHistoryReplay() {}

    /**
     * Recalls what was kept. Findings of rules that this version has not cannot be found again.
     *
     * @param kept the oldest first
     * @param grammar of the cache; what is no key of it is another cache's
     */
    static WatchHistoryReplay of(List<HistoryLine> kept, KeyGrammar grammar) {
        WatchHistoryReplay recollection = new WatchHistoryReplay();
        for (HistoryLine line : kept) {
            switch (line) {
                case HistoryLine.Unchanged(Instant at) ->
                        recollection.known.replaceAll(
                                (_, it) -> it.missedAt().isEmpty() ? it.seenAt(at) : it);
                case HistoryLine.Event event ->
                        finding(event.finding(), grammar)
                                .ifPresent(finding -> recollection.put(finding, event));
            }
        }
        return recollection;
    }

    private void put(Finding finding, HistoryLine.Event event) {
        String name = name(finding.identity());
        // The latest ones last: the first ones are forgotten first.
        known.remove(name);
        known.put(
                name,
                new Sighting(
                        finding,
                        event.firstSeen(),
                        event.lastSeen(),
                        event.kind() == Kind.CLEARED ? Optional.of(event.at()) : Optional.empty()));
    }

    private static Optional<Finding> finding(HistoryLine.KeptFinding kept, KeyGrammar grammar) {
        Optional<CacheKey> key = grammar.parse(ByteString.utf8(kept.key()));
        return RuleId.named(kept.rule())
                .map(Rules::of)
                .flatMap(rule -> key.map(subject -> finding(kept, rule, subject)));
    }

    private static Finding finding(HistoryLine.KeptFinding kept, RuleInfo rule, CacheKey subject) {
        return new Finding(
                rule,
                kept.severity(),
                List.of(subject),
                kept.seen()
                        .<Map<CacheKey, Fingerprint>>map(seen -> Map.of(subject, seen))
                        .orElse(Map.of()),
                kept.evidence(),
                List.of(),
                kept.endsAt());
    }

    Collection<Sighting> all() {
        return known.values();
    }

    /** Gives what is known under its masked name the identity with which it is found. */
    void recognise(Set<Identity> found, Map<Identity, Sighting> places) {
        if (known.isEmpty()) {
            return;
        }
        for (Identity identity : found) {
            @Nullable Sighting sighting = known.get(name(identity));
            if (sighting != null && !sighting.finding().identity().equals(identity)) {
                @Nullable Sighting moved = places.remove(sighting.finding().identity());
                if (moved != null) {
                    places.put(identity, moved);
                }
            }
        }
    }

    private static String name(Identity identity) {
        return identity.rule() + " " + Masking.text(identity.subject().toString());
    }
}
