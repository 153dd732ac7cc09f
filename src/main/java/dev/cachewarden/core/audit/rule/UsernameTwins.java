package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.CopyGroup;
import dev.cachewarden.core.key.Section;

import java.util.ArrayList;
import java.util.List;

/** One username, different users. */
final class UsernameTwins implements UsernameRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    11,
                    RuleId.USERNAME_TWINS,
                    "One username, different users",
                    Reads.VALUES,
                    Severity.INFO,
                    "The same username belongs to different users in different environments."
                            + " Critical when one of the keys carries no environment, because then"
                            + " one stands for the other.",
                    "Legitimate as long as the keys carry their environment.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Common common() {
        return Common.USERNAME_KEY;
    }

    @Override
    public void check(CopyGroup copies, RuleContext context, Hits hits) {
        List<Integer> entries = new ArrayList<>();
        boolean legacy = false;
        boolean different = false;
        int first = -1;
        for (int i = 0; i < copies.size(); i++) {
            Section section = copies.sectionOf(i);
            boolean withoutEnvironment = section instanceof Section.NoEnvironment;
            if (!withoutEnvironment && !(section instanceof Section.Configured)) {
                continue;
            }
            first = first < 0 ? i : first;
            different |= copies.section(first) != copies.section(i) && !copies.isSameUser(first, i);
            legacy |= withoutEnvironment;
            // The key without environment is what is wrong.
            entries.add(withoutEnvironment ? 0 : entries.size(), copies.entry(i));
        }
        if (different) {
            hits.add(this, entries.stream().distinct().toList(), hit(legacy, context));
        }
    }

    private Hit hit(boolean legacy, RuleContext context) {
        return legacy
                ? new Hit(
                        context.severity(this, Severity.CRITICAL),
                        new Evidence(
                                "This username belongs to different users in different"
                                    + " environments, and one of its keys carries no environment",
                                "Whoever reads that key gets the user of another environment.",
                                "id"),
                        List.of())
                : new Hit(
                        context.severity(this),
                        Evidence.of(
                                "This username belongs to different users in different"
                                        + " environments",
                                "That is legitimate, because each key carries its environment."),
                        List.of());
    }
}
