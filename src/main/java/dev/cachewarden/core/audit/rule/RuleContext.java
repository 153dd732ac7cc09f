package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.KeyGrammar;

/**
 * What rules read in addition to the entries.
 *
 * @param instances of the environments; while entries are being read only the configured ones are
 *     known
 * @param nowNanos on the monotonic clock: when the audit began, and for rules that compare entries
 *     when they are compared
 */
public record RuleContext(
        CacheLayout layout,
        KeyGrammar grammar,
        AuditSettings settings,
        AuditKeys keys,
        Instances instances,
        long nowNanos) {

    public RuleContext with(Instances known, long now) {
        return new RuleContext(layout, grammar, settings, keys, known, now);
    }

    /** The rule's severity as configured. */
    Severity severity(Rule rule) {
        return severity(rule, rule.info().severity());
    }

    /** As configured, else {@code usual}: for rules with several. */
    Severity severity(Rule rule, Severity usual) {
        return settings.rules().severity(rule.info().id(), usual);
    }
}
