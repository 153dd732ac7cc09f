package dev.cachewarden.core.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How an audit judges. Environments, prefix and time to live are the cache's layout. */
public record AuditSettings(InstanceSettings instances, RuleSettings rules, AppConventions app) {

    public static final AuditSettings DEFAULT =
            new AuditSettings(
                    InstanceSettings.DEFAULT, RuleSettings.DEFAULT, AppConventions.DEFAULT);

    public AuditSettings with(InstanceSettings others) {
        return new AuditSettings(others, rules, app);
    }

    public AuditSettings with(RuleSettings others) {
        return new AuditSettings(instances, others, app);
    }

    /** With these instances, which are configured. */
    public AuditSettings withInstances(Map<String, String> configured) {
        return with(new InstanceSettings(configured, instances.learn()));
    }

    public AuditSettings withLearn(boolean wanted) {
        return with(instances.learning(wanted));
    }

    /** With the instances that Clerk reported; configured ones take precedence. */
    public AuditSettings withReported(Map<String, String> byClerk) {
        return with(instances.withReported(byClerk));
    }

    public AuditSettings withMutes(List<Mute> wanted) {
        return with(rules.withMutes(wanted));
    }

    public List<Mute> mutes() {
        return rules.mutes();
    }

    /** See {@link AppConventions#sentinels}. */
    public Set<String> sentinels() {
        return app.sentinels();
    }

    /** The mutes that these settings add to others; none where anything else differs too. */
    public List<Mute> mutesSince(AuditSettings before) {
        boolean onlyMuted =
                mutes().containsAll(before.mutes()) && equals(before.withMutes(mutes()));
        return onlyMuted
                ? mutes().stream().filter(mute -> !before.mutes().contains(mute)).toList()
                : List.of();
    }
}
