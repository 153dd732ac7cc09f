package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.port.ReadEntry;

import java.util.List;
import java.util.Optional;

/** Entries that are not strings. */
final class WrongType implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    25,
                    RuleId.WRONG_TYPE,
                    "Not a string",
                    Reads.TTLS,
                    Severity.MEDIUM,
                    "The entry is a hash, a list or something else than the string that the app"
                            + " writes.",
                    "",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return entry.type().equals(ReadEntry.STRING)
                ? Optional.empty()
                : Optional.of(
                        new Hit(
                                context.severity(this),
                                Evidence.of(
                                        "This entry is a " + entry.type() + " and not a string",
                                        "The app's look-up fails on it; something else wrote it."),
                                List.of()));
    }
}
