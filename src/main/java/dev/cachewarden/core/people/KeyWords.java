package dev.cachewarden.core.people;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Person;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys in words, for screens: the one place that decides how much of one is shown. Credentials are
 * hidden at every level.
 */
public final class KeyWords {

    private KeyWords() {}

    /** What follows the type, as far as it may be seen; names that may not are numbered. */
    public static String identifier(CacheKey key, Privacy privacy, NameNumbers numbers) {
        if (isHidden(key, privacy)) {
            return numbers.hidden(key.identifier());
        }
        return privacy == Privacy.NOTHING || key.type().hasSecretIdentifier()
                ? key.maskedIdentifier()
                : Shortened.of(Masking.text(key.identifier().toString()));
    }

    /** The whole key, as far as it may be seen. */
    public static String whole(CacheKey key, Privacy privacy, NameNumbers numbers) {
        if (privacy == Privacy.NOTHING) {
            return Shortened.of(key.toString());
        }
        return isHidden(key, privacy)
                ? key.bytes().slice(0, key.bytes().length() - key.identifier().length())
                        + numbers.hidden(key.identifier())
                : Masking.shown(key);
    }

    /**
     * A sentence about keys.
     *
     * @param keys those that it may speak of
     * @param person of whom it may speak
     */
    public static String sentence(
            String sentence,
            Iterable<CacheKey> keys,
            Optional<Person> person,
            Privacy privacy,
            NameNumbers numbers) {
        if (privacy == Privacy.NOTHING) {
            return sentence;
        }
        String shown = Masking.text(sentence);
        if (privacy == Privacy.NAMES) {
            for (CacheKey key : keys) {
                if (mayName(key)) {
                    String name = key.identifier().toString();
                    shown = without(shown, name, numbers.hidden(key.identifier()));
                }
            }
            for (String name : person.map(KeyWords::names).orElse(Stream.of()).toList()) {
                shown = without(shown, name, Masking.DOTS);
            }
        }
        return shown;
    }

    private static boolean isHidden(CacheKey key, Privacy privacy) {
        return privacy == Privacy.NAMES && mayName(key);
    }

    /**
     * Whether an identifier may say what somebody is called. Ids do not; of a key that is not
     * understood nobody knows.
     */
    public static boolean mayName(CacheKey key) {
        return switch (key.type()) {
            case USERNAME, EMAIL, OTHER -> true;
            case ID, IDS, USER, SESSION, OAUTH -> false;
        };
    }

    private static Stream<String> names(Person person) {
        return Stream.of(person.name(), person.username());
    }

    private static String without(String text, String name, String hidden) {
        if (name.isBlank() || !text.contains(name)) {
            return text;
        }
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}_-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(hidden));
    }
}
