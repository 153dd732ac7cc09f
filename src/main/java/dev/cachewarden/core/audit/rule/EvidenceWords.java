package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.reference.UserId;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.value.Origin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Small English for evidence. */
final class EvidenceWords {

    private EvidenceWords() {}

    /** {@code ins_2pdY…FN}. */
    static String instance(String id) {
        return new Origin(id).abbreviated();
    }

    /** {@code user_2aB…9xY}. */
    static String user(String id) {
        return UserId.abbreviated(Printable.ofText(id));
    }

    /** {@code 2024-03-11}. */
    static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** "under production", "without environment". */
    static String under(Section section) {
        return switch (section) {
            case Section.Configured configured -> "under " + configured.label();
            case Section.NoEnvironment() -> "without environment";
            case Section.Unknown unknown -> "under the " + unknown.label();
            case Section.Unrecognised() -> "under a key that cannot be read";
        };
    }

    /** "Production", to begin a sentence with. */
    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "a", "a and b", "a, b and c", "a, b and 3 more". */
    static String list(List<String> names) {
        return Lists.some(names, 3);
    }
}
