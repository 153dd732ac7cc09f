package dev.cachewarden.core.audit;

import dev.cachewarden.core.key.CacheKey;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Findings that are not reported because somebody decided so.
 *
 * @param rule a rule's name, as it is kept; not every version has a rule of that name
 * @param keys a pattern for the subject's key as it is printed; {@code *} matches any characters,
 *     everything else only itself
 * @param reason why, for those who come later
 */
public record Mute(String rule, String keys, String reason) {

    public boolean isOf(RuleId id) {
        return rule.equals(id.name());
    }

    /** Which keys are covered; to be made once and asked often. */
    public Predicate<CacheKey> coverage() {
        Predicate<String> matches =
                Pattern.compile(Pattern.quote(keys).replace("*", "\\E.*\\Q"), Pattern.DOTALL)
                        .asMatchPredicate();
        return key -> matches.test(key.bytes().toString());
    }
}
