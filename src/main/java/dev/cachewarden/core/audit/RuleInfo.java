package dev.cachewarden.core.audit;

import java.util.List;

/**
 * A rule's documentation: what the window shows, {@code cachewarden rules} prints and the README
 * lists.
 *
 * @param number in the list of rules; two rules can share one
 * @param title a few words for people: "User of another Clerk instance"
 * @param severity unless configured otherwise; of a rule with several, the worst
 * @param what it looks for, one or two sentences
 * @param caution when it can be wrong, or what does not count; one or two sentences, perhaps empty
 */
public record RuleInfo(
        int number,
        RuleId id,
        String title,
        Reads reads,
        Severity severity,
        String what,
        String caution,
        List<RepairKind> repairs) {

    public RuleInfo {
        repairs = List.copyOf(repairs);
    }

    /** In capitals, as in reports and configuration. */
    public String name() {
        return id.name();
    }
}
