package dev.cachewarden.core.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys that a sentence mentions, where only the sentence is known. */
final class KeysInText {

    /** What a sentence puts after a key. */
    private static final Pattern END = Pattern.compile("[.,:;?!)…’']*$");

    private KeysInText() {}

    /**
     * The sentence with other words for its keys. A key ends where a space or a quotation mark
     * comes, but for what {@link dev.cachewarden.core.key.Shortened} puts into a long one.
     */
    static String replaced(String text, KeyGrammar grammar, Function<CacheKey, String> words) {
        String prefix = Printable.of(grammar.prefix());
        if (!text.contains(prefix)) {
            return text;
        }
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}_-])"
                                + Pattern.quote(prefix)
                                + "(?:…\\[[^\\]]*\\]…|[^\\s\"“”])+")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(replaced(found, grammar, words)));
    }

    private static String replaced(
            MatchResult found, KeyGrammar grammar, Function<CacheKey, String> words) {
        String mention = END.matcher(found.group()).replaceFirst("");
        return grammar.parse(Printable.parse(mention)).map(words).orElse(mention)
                + found.group().substring(mention.length());
    }
}
