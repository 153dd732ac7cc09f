package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.Section;

import java.util.Set;

/**
 * What an audit looks at.
 *
 * @param sections whose keys are read; empty for all
 * @param rules the rules that run; empty for all that are on
 */
public record AuditScope(Depth depth, Set<Section> sections, Set<RuleId> rules) {

    public AuditScope {
        sections = Set.copyOf(sections);
        rules = Set.copyOf(rules);
    }

    /** Everything, at that depth. */
    public static AuditScope all(Depth depth) {
        return new AuditScope(depth, Set.of(), Set.of());
    }

    public boolean includes(Section section) {
        return sections.isEmpty() || sections.contains(section);
    }

    public boolean runs(RuleInfo rule, AuditSettings settings) {
        return rules.isEmpty() ? settings.rules().isOn(rule.id()) : rules.contains(rule.id());
    }
}
