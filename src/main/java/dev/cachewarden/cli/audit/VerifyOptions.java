package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.connection.InvalidSettingsException;

import picocli.CommandLine.Option;

import java.util.Collection;
import java.util.List;

/** The option that lets an audit ask Clerk. A mixin. */
final class VerifyOptions {

    @Option(
            names = "--live",
            description = {
                "Ask Clerk about every cached user as well, in batches and within its rate limits:"
                        + " who is deleted, of another instance, banned or outdated.",
                "The secret keys are read from CACHEWARDEN_CLERK_KEY_PRODUCTION and so on, or"
                        + " CLERK_SECRET_KEY_PRODUCTION, also in the file of --env-file. Users of"
                        + " whom Clerk does not tell are counted as unknown and are no finding."
            })
    private boolean live;

    @Option(
            names = "--allow-unknown",
            description =
                    "Exit with 0, not 4, where nothing is found and not everything is known: there"
                        + " was no entry to look at, keys may not be read, a rule of --rule could"
                        + " not look at all that it is about, or with --live Clerk did not tell of"
                        + " every user.")
    private boolean allowUnknown;

    boolean isLive() {
        return live;
    }

    /** Whether what stays unknown shows in the exit code. */
    boolean failsUnanswered() {
        return !allowUnknown;
    }

    /** What Clerk says is compared with values. */
    void check(Depth depth) {
        if (live && depth == Depth.KEYS) {
            throw new InvalidSettingsException("--live: needs --depth values.");
        }
    }

    /**
     * Refuses rules that nothing would run.
     *
     * @param option that names them
     */
    void check(String option, Collection<RuleId> ids, List<RuleInfo> rules) {
        if (!live) {
            check(option, ids, rules, " asks Clerk, so it needs --live.");
        }
    }

    /** As {@link #check}, for a command that never asks Clerk. */
    static void check(String option, Collection<RuleId> ids, List<RuleInfo> rules, String words) {
        rules.stream()
                .filter(rule -> rule.reads() == Reads.CLERK && ids.contains(rule.id()))
                .findFirst()
                .ifPresent(rule -> {
                    throw new InvalidSettingsException(option + ": " + rule.name() + words);
                });
    }
}
