package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.reference.UserId;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;

import java.util.List;
import java.util.Optional;

/** Keys that the app would not write. */
final class MalformedKey implements EntryRule {

    /** The app truncates its keys there. */
    private static final int LONGEST = 512;

    private static final RuleInfo INFO =
            new RuleInfo(
                    3,
                    RuleId.MALFORMED_KEY,
                    "Malformed key",
                    Reads.NAMES,
                    Severity.LOW,
                    "The key is not one that the app writes: no identifier, an unknown type, a user"
                            + " id that is not user_ and 27 letters or digits, or more than 512"
                            + " characters.",
                    "Types that the app has besides the usual ones can be configured.",
                    List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Optional<Hit> check(AuditedEntry entry, RuleContext context) {
        return fault(entry.key(), context)
                .map(fault ->
                        new Hit(
                                context.severity(this),
                                Evidence.of(
                                        fault,
                                        "The app does not write such a key, so something"
                                                + " else does or it was cut."),
                                List.of()));
    }

    private static Optional<String> fault(CacheKey key, RuleContext context) {
        if (key.section() instanceof Section.Unrecognised) {
            return Optional.of("This key cannot be read as environment, type and identifier");
        }
        if (length(key.bytes()) > LONGEST) {
            return Optional.of(
                    "This key has "
                            + Numbers.of(length(key.bytes()), "character")
                            + ", more than the app writes");
        }
        return switch (key.type()) {
            case OTHER -> ofOther(key, context);
            case ID ->
                    UserId.isOne(key.identifier())
                            ? Optional.empty()
                            : Optional.of("This key's identifier is not a Clerk user id");
            case IDS -> ofBatch(key);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofOther(CacheKey key, RuleContext context) {
        ByteString rest = key.identifier();
        int colon = rest.indexOf(':', 0);
        ByteString segment = colon < 0 ? rest : rest.slice(0, colon);
        boolean named = colon >= 0 && colon + 1 < rest.length();
        if (KeyType.ofSegment(segment).isPresent() && !named) {
            return Optional.of("This key names no identifier");
        }
        if (context.settings().app().types().contains(segment.toString())) {
            return named ? Optional.empty() : Optional.of("This key names no identifier");
        }
        return Optional.of("This key's type \"" + segment + "\" is not known");
    }

    private static Optional<String> ofBatch(CacheKey key) {
        return key.identifier().split(',').stream().allMatch(UserId::isOne)
                ? Optional.empty()
                : Optional.of("This batch key names something that is not a Clerk user id");
    }

    private static int length(ByteString key) {
        return key.length() <= LONGEST
                ? key.length()
                : key.text().map(String::length).orElse(key.length());
    }
}
