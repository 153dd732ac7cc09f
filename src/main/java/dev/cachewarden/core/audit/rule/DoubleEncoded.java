package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.ValueFacts;

import java.util.List;
import java.util.Optional;

/** Values that were turned into a JSON string once too often. */
final class DoubleEncoded implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    22,
                    RuleId.DOUBLE_ENCODED,
                    "Encoded twice",
                    Reads.VALUES,
                    Severity.MEDIUM,
                    "The value is a JSON string whose content is JSON: the app stringified it, and"
                            + " its client did so again.",
                    "An app that parses twice reads it all the same.",
                    List.of(RepairKind.REWRITE, RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return entry.value()
                .filter(value -> value.extraEncodings() > 0)
                .map(value -> hit(entry, value, context));
    }

    /** A level inside of a wrapping is not taken off: only the app knows how to wrap it again. */
    private static RepairOffer rewrite(AuditedEntry entry, ValueFacts value) {
        return value.wrappings().isEmpty()
                ? RepairOffer.of(RepairKind.REWRITE, entry.key())
                : RepairOffer.refused(
                        RepairKind.REWRITE,
                        entry.key(),
                        "The level is inside of a wrapping ("
                                + value.wrappings().getFirst().label()
                                + "), which only the app can write again.");
    }

    private Hit hit(AuditedEntry entry, ValueFacts value, RuleContext context) {
        return new Hit(
                context.severity(this),
                Evidence.of(
                        value.extraEncodings() == 1
                                ? "This value was encoded as JSON twice"
                                : "This value was encoded as JSON three times",
                        "An app that parses it once gets a text instead of a user."),
                List.of(rewrite(entry, value), RepairOffer.of(RepairKind.DELETE, entry.key())));
    }
}
