package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rules run, how severe they are, and which findings are reported. Rules are named by text: a
 * name that this version has no rule for is kept as it was written.
 *
 * @param off names of rules that are off
 * @param severities by rule name, where they differ from the rule's own
 * @param mutes findings not to be reported
 * @param kept how many findings of a rule are kept; the rest are counted
 */
public record RuleSettings(
        Set<String> off, Map<String, Severity> severities, List<Mute> mutes, int kept) {

    public static final int KEPT = 1_000;

    static final RuleSettings DEFAULT = new RuleSettings(Set.of(), Map.of(), List.of(), KEPT);

    public RuleSettings {
        off = Set.copyOf(off);
        severities = Map.copyOf(severities);
        mutes = List.copyOf(mutes);
    }

    public boolean isOn(RuleId rule) {
        return !off.contains(rule.name());
    }

    /** With the rule on or off. */
    public RuleSettings turned(RuleId rule, boolean on) {
        Set<String> names = new HashSet<>(off);
        if (on) {
            names.remove(rule.name());
        } else {
            names.add(rule.name());
        }
        return new RuleSettings(names, severities, mutes, kept);
    }

    /** As configured, else {@code usual}. */
    public Severity severity(RuleId rule, Severity usual) {
        return severities.getOrDefault(rule.name(), usual);
    }

    /** With another severity; the rule's own is not kept as a choice. */
    public RuleSettings withSeverity(RuleInfo rule, Severity wanted) {
        Map<String, Severity> others = new HashMap<>(severities);
        if (wanted == rule.severity()) {
            others.remove(rule.name());
        } else {
            others.put(rule.name(), wanted);
        }
        return new RuleSettings(off, others, mutes, kept);
    }

    public RuleSettings withMutes(List<Mute> wanted) {
        return new RuleSettings(off, severities, wanted, kept);
    }

    /** Keeping that many findings of a rule at least. */
    public RuleSettings keeping(int least) {
        return new RuleSettings(off, severities, mutes, Math.max(kept, least));
    }

    /** The keys for which findings of a rule are muted. */
    public Predicate<CacheKey> muted(RuleId rule) {
        return mutes.stream()
                .filter(mute -> mute.isOf(rule))
                .map(Mute::coverage)
                .reduce(key -> false, Predicate::or);
    }

    public boolean hasMutes(RuleId rule) {
        return mutes.stream().anyMatch(mute -> mute.isOf(rule));
    }
}
