package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Sanitising;
import dev.cachewarden.core.key.Section;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the entries that a person means by a user id, a username, a full key or a key without its
 * prefix: {@code environment:type:identifier}, {@code type:identifier}.
 */
public final class KeyLookup {

    /** A Clerk id is a KSUID behind its kind: 27 base62 characters. */
    private static final Pattern USER_ID = Pattern.compile("user_[0-9A-Za-z]{27}");

    /** So long, after {@code user_}, that it was hardly made up by a person. */
    private static final Pattern NEARLY_USER_ID = Pattern.compile("user_[0-9A-Za-z]{16,}");

    /** {@code user:password@host}, also behind a scheme. */
    private static final Pattern LOGIN =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*://\\S*|[^\\s:@/]*:\\S+)@[^@\\s]*");

    private KeyLookup() {}

    /**
     * Why {@code text} is read as a username although it looks like a user id, a sentence: it lost
     * letters, or has too many. Empty otherwise.
     */
    public static Optional<String> doubt(String text) {
        String trimmed = PastedText.clean(text);
        return NEARLY_USER_ID.matcher(trimmed).matches() && !USER_ID.matcher(trimmed).matches()
                ? Optional.of(
                        trimmed
                                + " was looked up as a username: a user id is user_ and 27 letters"
                                + " or digits, and this has "
                                + (trimmed.length() - "user_".length())
                                + ".")
                : Optional.empty();
    }

    /**
     * The keys that {@code text} can name: the key itself if it is one of ours, else the keys of a
     * type and identifier, the {@code id:} keys of a user id or the {@code username:} keys of
     * anything else, in every configured environment and without one. None where it is a log-in,
     * which no username can be: its password would be looked up, and printed.
     */
    public static List<CacheKey> candidates(String text, KeyGrammar grammar) {
        String trimmed = PastedText.clean(text);
        Optional<CacheKey> whole = whole(trimmed, grammar);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        Optional<CacheKey> typed =
                behindPrefix(trimmed, grammar).filter(key -> key.type() != KeyType.OTHER);
        if (typed.isPresent()) {
            return grammar.copies(typed.get().type(), typed.get().identifier());
        }
        if (LOGIN.matcher(trimmed).matches()) {
            return List.of();
        }
        return USER_ID.matcher(trimmed).matches()
                ? grammar.copies(KeyType.ID, ByteString.utf8(trimmed))
                : grammar.copies(KeyType.USERNAME, ByteString.utf8(Sanitising.username(trimmed)));
    }

    /**
     * The one key that {@code text} names by itself: a whole key, or one without its prefix that
     * carries its environment. Empty for text that fits several environments.
     */
    public static Optional<CacheKey> whole(String text, KeyGrammar grammar) {
        String trimmed = PastedText.clean(text);
        return grammar.parse(Printable.parse(trimmed))
                .or(() ->
                        behindPrefix(trimmed, grammar)
                                .filter(key -> key.type() != KeyType.OTHER)
                                .filter(KeyLookup::hasEnvironment));
    }

    private static Optional<CacheKey> behindPrefix(String trimmed, KeyGrammar grammar) {
        return grammar.parse(grammar.prefix().plus(Printable.parse(trimmed)));
    }

    private static boolean hasEnvironment(CacheKey key) {
        return key.section() instanceof Section.Configured
                || key.section() instanceof Section.Unknown;
    }

    /** The first candidate that the index has. */
    public static Optional<CacheKey> exact(String text, KeyIndex index, KeyGrammar grammar) {
        return candidates(text, grammar).stream().filter(index::contains).findFirst();
    }
}
