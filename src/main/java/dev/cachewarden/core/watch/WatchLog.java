package dev.cachewarden.core.watch;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.watch.WatchEvent.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers the findings of earlier audits and determines what a further one changes. For one
 * thread.
 *
 * <p>It can go on where an earlier watch ended, if that has kept its history.
 *
 * <p>A finding counts as gone only if the audit would have shown it: one that stopped early, or
 * counted a rule's findings without keeping them all, clears nothing it has not looked at.
 */
public final class WatchLog {

    /** How many findings that are gone are remembered, to know them when they come back. */
    static final int REMEMBERED = 10_000;

    private final Map<Finding.Identity, Sighting> present = new LinkedHashMap<>();
    private final Map<Finding.Identity, Sighting> gone =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Finding.Identity, Sighting> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private final WatchHistoryReplay recollection;

    /** One that knows nothing. */
    public WatchLog() {
        this(List.of(), KeyGrammar.withDefaults());
    }

    /**
     * One that goes on where earlier watches ended.
     *
     * @param kept what they have kept of this cache, the oldest first
     * @param grammar of this cache's keys
     */
    public WatchLog(List<HistoryLine> kept, KeyGrammar grammar) {
        recollection = WatchHistoryReplay.of(kept, grammar);
        recollection
                .all()
                .forEach(it ->
                        (it.missedAt().isEmpty() ? present : gone)
                                .put(it.finding().identity(), it));
    }

    /** Takes the next audit of the same cache with the same scope. */
    public RoundChanges add(AuditReport report) {
        Map<Finding.Identity, Finding> found = new LinkedHashMap<>();
        report.findings().forEach(finding -> found.putIfAbsent(finding.identity(), finding));
        recollection.recognise(found.keySet(), present);
        recollection.recognise(found.keySet(), gone);
        List<WatchEvent> events = new ArrayList<>();
        long continuing = found.keySet().stream().filter(present::containsKey).count();
        found.forEach((identity, finding) ->
                seen(identity, finding, report.startedAt()).ifPresent(events::add));
        events.addAll(cleared(found.keySet(), report));
        return new RoundChanges(events, continuing);
    }

    /** The findings that are there, with when they were first and last seen. */
    public Collection<Sighting> present() {
        return List.copyOf(present.values());
    }

    /** The findings that are there as results, for an audit that goes on from them. */
    public List<RuleResult> results() {
        Map<RuleInfo, List<Finding>> byRule = new LinkedHashMap<>();
        present.values()
                .forEach(it ->
                        byRule.computeIfAbsent(it.finding().rule(), _ -> new ArrayList<>())
                                .add(it.finding()));
        return byRule.entrySet().stream()
                .map(it -> RuleResult.of(it.getKey(), it.getValue()))
                .toList();
    }

    private Optional<WatchEvent> seen(Finding.Identity identity, Finding finding, Instant at) {
        Optional<Sighting> before = Optional.ofNullable(present.get(identity));
        Optional<Sighting> earlier = Optional.ofNullable(gone.remove(identity));
        Sighting sighting =
                before.or(() -> earlier)
                        .map(known -> known.again(finding, at))
                        .orElseGet(() -> Sighting.first(finding, at));
        present.put(identity, sighting);
        if (earlier.isPresent()) {
            return Optional.of(sighting.event(Kind.RETURNED, earlier.get().calloutOfReturn()));
        }
        if (before.isEmpty()) {
            return Optional.of(sighting.event(Kind.NEW, Optional.empty()));
        }
        return before.get()
                .calloutOfRewriting(finding)
                .map(callout -> sighting.event(Kind.REWRITTEN, Optional.of(callout)));
    }

    private List<WatchEvent> cleared(Set<Finding.Identity> found, AuditReport report) {
        if (!report.complete()) {
            return List.of();
        }
        Map<RuleId, RuleResult> results = new HashMap<>();
        report.results().forEach(result -> results.put(result.rule().id(), result));
        List<Finding.Identity> missing =
                present.keySet().stream()
                        .filter(identity -> !found.contains(identity))
                        .filter(identity -> report.scope().includes(identity.subject().section()))
                        .filter(identity -> isWholly(results.get(identity.rule())))
                        .collect(Collectors.toList());
        return missing.stream().map(identity -> clear(identity, report.startedAt())).toList();
    }

    private static boolean isWholly(@org.jspecify.annotations.Nullable RuleResult result) {
        return result != null && result.more() == 0;
    }

    private WatchEvent clear(Finding.Identity identity, Instant at) {
        Sighting sighting = java.util.Objects.requireNonNull(present.remove(identity)).gone(at);
        gone.put(identity, sighting);
        return sighting.event(Kind.CLEARED, Optional.empty());
    }
}
