package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.value.ValueShape;

import java.util.List;
import java.util.Optional;

/** Values that the app cannot use. */
final class Corrupt implements EntryRule {

    private static final RuleInfo INFO =
            new RuleInfo(
                    23,
                    RuleId.CORRUPT,
                    "Corrupt value",
                    Reads.VALUES,
                    Severity.HIGH,
                    "The value is no user: [object Object], undefined, JSON that breaks off or is"
                            + " not JSON, a plain text or number, or an error of Clerk's.",
                    "Values by which the app remembers that there is nothing are "
                            + RuleId.NEGATIVE_CACHE
                            + "."
                            + " Keys that hold no users may hold plain text. What this program"
                            + " does not understand is not proven, and no finding.",
                    List.of(RepairKind.DELETE));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return entry.value()
                .flatMap(value -> fault(value.shape(), entry.holdsUsers()))
                .map(fault ->
                        new Hit(
                                context.severity(this),
                                Evidence.of(
                                        "This entry holds " + fault,
                                        entry.holdsUsers()
                                                ? "The app finds no user in it, or fails."
                                                : "The app cannot read it."),
                                List.of(RepairOffer.of(RepairKind.DELETE, entry.key()))));
    }

    private static Optional<String> fault(ValueShape shape, boolean holdsUsers) {
        return switch (shape) {
            case ValueShape.Corrupt(String what) ->
                    Optional.of("the text " + what + " instead of data");
            case ValueShape.TruncatedJson() -> Optional.of("JSON that breaks off");
            case ValueShape.BrokenJson() -> Optional.of("what looks like JSON and is not");
            default -> holdsUsers ? faultOfUsers(shape) : Optional.empty();
        };
    }

    private static Optional<String> faultOfUsers(ValueShape shape) {
        return switch (shape) {
            case ValueShape.PlainText() -> Optional.of("a plain text instead of a user");
            case ValueShape.ClerkError(String detail) ->
                    Optional.of("an error of Clerk's" + detail + " instead of a user");
            case ValueShape.OtherJson(String kind) when isScalar(kind) ->
                    Optional.of("a JSON " + kind + " instead of a user");
            default -> Optional.empty();
        };
    }

    private static boolean isScalar(String kind) {
        return !kind.equals("object") && !kind.equals("array");
    }
}
