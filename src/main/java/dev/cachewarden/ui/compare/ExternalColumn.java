package dev.cachewarden.ui.compare;

import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Content;

import java.util.List;
import java.util.Optional;

/**
 * A column next to those of the copies, with another source's answer about the entry.
 *
 * @param source of the answer, "Clerk"
 * @param section whose colour it has
 * @param header above its lines
 * @param content to align with the copies; a column without any is narrow
 */
public record ExternalColumn(String source, Section section, Header header, Content content) {

    /**
     * What is said of the answer as a whole: another header is drawn when that changes.
     *
     * @param status empty as long as there is no answer
     * @param facts a line each
     */
    public record Header(Optional<Status> status, List<String> facts) {

        public Header {
            facts = List.copyOf(facts);
        }
    }

    /**
     * How it ended, in a word or two.
     *
     * @param whole all that is to be known of it; perhaps the same
     */
    public record Status(Tone tone, String words, String whole) {}

    /** How good it is. */
    public enum Tone {
        GOOD,
        WRONG,
        UNKNOWN
    }

    /** {@code Clerk: production}. */
    public String title() {
        return source + ": " + name();
    }

    /** Of the environment. */
    String name() {
        return section instanceof Section.Configured(var environment)
                ? environment.name()
                : section.label();
    }

    boolean isNarrow() {
        return content instanceof Content.Nothing;
    }
}
