package dev.cachewarden.core.checklist;

import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;

/** What a press of a button does to prove or mend an answer of the checklist. */
public sealed interface NextStep {

    /** What the button says. */
    default String label() {
        return switch (this) {
            case ShowFindings _ -> "Show findings";
            case OpenEntry _ -> "Open the first";
            case CheckValues _ -> "Check now";
            case ShowRules _ -> "Rules and mutes…";
            case EnterSecretKey _ -> "Enter its secret key…";
            case AskClerk _, AskClerkAbout _ -> "Ask Clerk…";
            case FlushOne(Environment environment) -> "Flush " + environment.name() + "…";
        };
    }

    /**
     * Lists findings.
     *
     * @param section theirs; empty for those of all
     */
    record ShowFindings(Optional<Section> section, List<RuleId> rules) implements NextStep {

        public ShowFindings {
            rules = List.copyOf(rules);
        }
    }

    /** Shows an entry: the first of those in question. */
    record OpenEntry(CacheKey key) implements NextStep {}

    /** Audits all values. */
    record CheckValues() implements NextStep {}

    /** Shows the rules that are off, and what is muted. */
    record ShowRules() implements NextStep {}

    /** Takes an environment's secret key, by which Clerk names its instance. */
    record EnterSecretKey(Environment environment) implements NextStep {}

    /** Asks Clerk about all users of an environment. */
    record AskClerk(Environment environment) implements NextStep {}

    /** Asks Clerk about the users of some entries. */
    record AskClerkAbout(List<CacheKey> keys) implements NextStep {

        public AskClerkAbout {
            keys = List.copyOf(keys);
        }
    }

    /** Shows what a flush of an environment would delete. */
    record FlushOne(Environment environment) implements NextStep {}
}
