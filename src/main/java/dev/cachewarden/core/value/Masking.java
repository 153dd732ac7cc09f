package dev.cachewarden.core.value;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Shortened;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a value must not be seen by others: private metadata, e-mail addresses and phone numbers,
 * anywhere in it, {@code _raw} included. Masked text is always the same eight dots, so that not
 * even its length shows. The one definition, for the window, commands and reports.
 */
public final class Masking {

    public static final String DOTS = "••••••••";

    private static final Set<String> PRIVATE_SUBTREES = Set.of("privatemetadata");
    private static final Set<String> PRIVATE_FIELDS =
            Set.of(
                    "email",
                    "emails",
                    "emailaddress",
                    "emailaddresses",
                    "primaryemailaddress",
                    "phone",
                    "phones",
                    "phonenumber",
                    "phonenumbers",
                    "primaryphonenumber",
                    "identifier",
                    "providerusername");

    /** Hidden only where nobody may be named, as on a shared screen. */
    private static final Set<String> NAMES =
            Set.of("firstname", "lastname", "fullname", "username");

    private static final Pattern PHONE =
            Pattern.compile("(?:\\+|%2[bB])[0-9][0-9 ().-]{5,18}[0-9]");
    private static final Pattern PRIVATE_METADATA =
            Pattern.compile("private[_ -]?metadata", Pattern.CASE_INSENSITIVE);

    /** A private member in text that may be JSON, in JSON, in JSON: its name and its value. */
    private static final Pattern PRIVATE_MEMBER =
            Pattern.compile(
                    "((?<![a-z0-9])(?:primary[_-]?)?(?:e-?mails?|e-?mail[_-]?address(?:es)?|phones?"
                            + "|phone[_-]?numbers?|identifier|provider[_-]?username)"
                            + "\\\\*[\"']?\\s*[:=]\\s*)"
                            + "(?:\\[[^\\[\\]{}]*+|(?!null\\b|true\\b|false\\b)\\\\*[\"']?"
                            + "[^\"'\\\\,\\[\\]{}&\\s][^\"'\\\\,\\[\\]{}&\\r\\n]*+)",
                    Pattern.CASE_INSENSITIVE);

    private Masking() {}

    /** Whether everything below a member of this name is private. */
    public static boolean hidesSubtree(String memberName) {
        return PRIVATE_SUBTREES.contains(normalised(memberName));
    }

    /**
     * Whether the text or number in a member of this name, or those in its list, are private.
     * Objects in it are decided by their members' names.
     */
    public static boolean hidesField(String memberName) {
        return PRIVATE_FIELDS.contains(normalised(memberName));
    }

    /** Whether the text in a member of this name says what a person is called. */
    public static boolean hidesName(String memberName) {
        return NAMES.contains(normalised(memberName));
    }

    /** Text without the e-mail addresses and phone numbers in it. */
    public static String text(String text) {
        String masked = Addresses.maybeIn(text) ? Addresses.masked(text) : text;
        return masked.indexOf('+') >= 0 || masked.indexOf('%') >= 0
                ? PHONE.matcher(masked).replaceAll(DOTS)
                : masked;
    }

    /**
     * A key for people: as {@link #text}, and {@linkplain Shortened shortened} after it, so that no
     * address is cut apart and shows.
     */
    public static String shown(CacheKey key) {
        return Shortened.of(text(key.toString()));
    }

    /** A sentence for people that names keys: as {@link #shown} has them. */
    public static String sentence(String text) {
        return Shortened.words(text(text));
    }

    /**
     * Text that may be a document, broken or within another one: as {@link #text}, without the
     * values of private members, and nothing after the first mention of private metadata, since no
     * one knows where it ends.
     */
    public static String brokenDocument(String text) {
        String readable = Addresses.unescaped(text);
        var metadata = PRIVATE_METADATA.matcher(readable);
        String masked =
                metadata.find()
                        ? members(readable.substring(0, metadata.end())) + DOTS
                        : members(readable);
        return masked.equals(readable) ? text : masked;
    }

    private static String members(String text) {
        return text(PRIVATE_MEMBER.matcher(text).replaceAll("$1" + DOTS));
    }

    /** {@code private_metadata}, {@code privateMetadata} and {@code private-metadata} are one. */
    private static String normalised(String memberName) {
        return memberName.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }
}
