package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;

import java.util.regex.Pattern;

/**
 * Findings that somebody decided not to be told about.
 *
 * @param rule a rule's name
 * @param keys a pattern for the subject's key as it is printed; {@code *} stands for any
 *     characters, everything else for itself
 * @param reason why, for those who come later
 */
public record Mute(String rule, String keys, String reason) {

    public boolean covers(Finding finding) {
        return covers(finding.rule().name(), finding.subject());
    }

    boolean covers(String name, CacheKey subject) {
        return rule.equals(name) && pattern().matcher(subject.bytes().toString()).matches();
    }

    private Pattern pattern() {
        return Pattern.compile(Pattern.quote(keys).replace("*", "\\E.*\\Q"), Pattern.DOTALL);
    }
}
