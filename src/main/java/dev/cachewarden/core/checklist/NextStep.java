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
    String label();

    /**
     * Lists findings.
     *
     * @param section theirs; empty for those of all
     */
    record ShowFindings(Optional<Section> section, List<RuleId> rules) implements NextStep {

        public ShowFindings {
            rules = List.copyOf(rules);
        }

        @Override
        public String label() {
            return "Show findings";
        }
    }

    /** Shows an entry: the first of those in question. */
    record OpenEntry(CacheKey key) implements NextStep {

        @Override
        public String label() {
            return "Open the first";
        }
    }

    /** Audits all values. */
    record CheckValues() implements NextStep {

        @Override
        public String label() {
            return "Check now";
        }
    }

    /** Shows the rules that are off, and what is muted. */
    record ShowRules() implements NextStep {

        @Override
        public String label() {
            return "Rules and mutes…";
        }
    }

    /** Takes an environment's secret key, by which Clerk names its instance. */
    record EnterSecretKey(Environment environment) implements NextStep {

        @Override
        public String label() {
            return "Enter its secret key…";
        }
    }

    /** Asks Clerk about all users of an environment. */
    record AskClerk(Environment environment) implements NextStep {

        @Override
        public String label() {
            return "Ask Clerk…";
        }
    }

    /** Asks Clerk about the users of some entries. */
    record AskClerkAbout(List<CacheKey> keys) implements NextStep {

        public AskClerkAbout {
            keys = List.copyOf(keys);
        }

        @Override
        public String label() {
            return "Ask Clerk…";
        }
    }

    /** Shows what a flush of an environment would delete. */
    record FlushOne(Environment environment) implements NextStep {

        @Override
        public String label() {
            return "Flush " + environment.name() + "…";
        }
    }
}
