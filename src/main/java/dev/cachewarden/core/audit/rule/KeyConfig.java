package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.rule.ClerkEvidence.WrongKey;

import java.util.List;
import java.util.Optional;

/** Secret keys that cannot be their environment's. */
final class KeyConfig implements ClerkRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    4,
                    RuleId.KEY_CONFIG,
                    "Secret key of the wrong kind",
                    Reads.CLERK,
                    Severity.CRITICAL,
                    "The secret key of a protected environment belongs to a development instance,"
                            + " or that of a development or test environment to a production"
                            + " instance. Nothing is judged or repaired by such a key.",
                    "Clerk says of what kind an instance is, and so does the key: sk_live_ or"
                            + " sk_test_.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(ClerkEvidence sighting, RuleContext context) {
        return sighting instanceof WrongKey(var _, String contradiction)
                ? Optional.of(
                        new Hit(
                                context.severity(this),
                                Evidence.of(
                                        contradiction.substring(0, contradiction.length() - 1),
                                        "Nothing is judged by this key, and repairs that would use"
                                                + " it are blocked: configure the right one."),
                                List.of()))
                : Optional.empty();
    }
}
