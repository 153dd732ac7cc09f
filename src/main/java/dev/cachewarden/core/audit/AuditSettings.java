package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How an audit judges. Environments, prefix and time to live are the cache's layout.
 *
 * @param instances Clerk instance ({@code ins_…}) of each environment, by the environment's name
 * @param learn whether the instance of an environment that is not in {@code instances} is learned
 *     from its users
 * @param disabled names of rules that are off
 * @param severities by rule name, where they differ from the rule's own
 * @param types further type segments of keys that are not malformed, for example {@code org}
 * @param usernames how the app turns a username into a part of a key
 * @param sentinels further values by which the app remembers that there is nothing
 * @param mutes findings not to be told about
 * @param keptPerRule how many findings of a rule are kept; the rest are counted
 * @param told names of those in {@code instances} whose instance Clerk itself told
 */
public record AuditSettings(
        Map<String, String> instances,
        boolean learn,
        Set<String> disabled,
        Map<String, Severity> severities,
        Set<String> types,
        UsernameStyle usernames,
        Set<String> sentinels,
        List<Mute> mutes,
        int keptPerRule,
        Set<String> told) {

    public static final int KEPT_PER_RULE = 1_000;

    public static final AuditSettings DEFAULT =
            new AuditSettings(
                    Map.of(),
                    true,
                    Set.of(),
                    Map.of(),
                    Set.of(),
                    UsernameStyle.DEFAULT,
                    Set.of(),
                    List.of(),
                    KEPT_PER_RULE);

    public AuditSettings {
        instances = Map.copyOf(instances);
        disabled = Set.copyOf(disabled);
        severities = Map.copyOf(severities);
        types = Set.copyOf(types);
        sentinels = Set.copyOf(sentinels);
        mutes = List.copyOf(mutes);
        told = Set.copyOf(told);
    }

    /** Settings that Clerk was not asked for. */
    public AuditSettings(
            Map<String, String> instances,
            boolean learn,
            Set<String> disabled,
            Map<String, Severity> severities,
            Set<String> types,
            UsernameStyle usernames,
            Set<String> sentinels,
            List<Mute> mutes,
            int keptPerRule) {
        this(
                instances,
                learn,
                disabled,
                severities,
                types,
                usernames,
                sentinels,
                mutes,
                keptPerRule,
                Set.of());
    }

    /** With the instances that Clerk told; what is configured goes before. */
    public AuditSettings withTold(Map<String, String> byClerk) {
        Map<String, String> all = new HashMap<>(byClerk);
        all.putAll(instances);
        Set<String> names = new HashSet<>(byClerk.keySet());
        names.removeAll(instances.keySet());
        return new AuditSettings(
                all,
                learn,
                disabled,
                severities,
                types,
                usernames,
                sentinels,
                mutes,
                keptPerRule,
                names);
    }

    public AuditSettings withInstances(Map<String, String> wanted) {
        return new AuditSettings(
                wanted,
                learn,
                disabled,
                severities,
                types,
                usernames,
                sentinels,
                mutes,
                keptPerRule);
    }

    public AuditSettings withLearn(boolean wanted) {
        return new AuditSettings(
                instances,
                wanted,
                disabled,
                severities,
                types,
                usernames,
                sentinels,
                mutes,
                keptPerRule,
                told);
    }

    public AuditSettings withDisabled(Set<String> wanted) {
        return new AuditSettings(
                instances,
                learn,
                wanted,
                severities,
                types,
                usernames,
                sentinels,
                mutes,
                keptPerRule,
                told);
    }

    public AuditSettings withMutes(List<Mute> wanted) {
        return new AuditSettings(
                instances,
                learn,
                disabled,
                severities,
                types,
                usernames,
                sentinels,
                wanted,
                keptPerRule,
                told);
    }

    /** The mutes that these settings add to others; none where anything else differs too. */
    public List<Mute> mutesSince(AuditSettings before) {
        boolean onlyMuted = mutes.containsAll(before.mutes) && equals(before.withMutes(mutes));
        return onlyMuted
                ? mutes.stream().filter(mute -> !before.mutes.contains(mute)).toList()
                : List.of();
    }

    /** Which keys of a rule's findings nobody wants to be told about. */
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
