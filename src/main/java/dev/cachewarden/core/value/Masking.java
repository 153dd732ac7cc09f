package dev.cachewarden.core.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What of a value must not be seen by others: private metadata, e-mail addresses and phone numbers,
 * wherever they stand, {@code _raw} included. Masked text is always the same eight dots, so that
 * not even its length shows.
 */
public final class Masking {

    public static final String DOTS = "••••••••";

    private static final Set<String> PRIVATE_SUBTREES = Set.of("privatemetadata");
    private static final Set<String> PRIVATE_FIELDS =
            Set.of(
                    "email",
                    "emailaddress",
                    "phone",
                    "phonenumber",
                    "identifier",
                    "providerusername");
    private static final Pattern E_MAIL =
            Pattern.compile("[^\\s\"'<>,;:()\\[\\]{}/?&=\\\\]+@[^\\s\"'<>,;:()\\[\\]{}/?&=\\\\]+");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9][0-9 ().-]{5,18}[0-9]");
    private static final Pattern PRIVATE_METADATA =
            Pattern.compile("private_?metadata", Pattern.CASE_INSENSITIVE);

    private Masking() {}

    /** Whether everything below a member of this name is private. */
    public static boolean hidesSubtree(String memberName) {
        return PRIVATE_SUBTREES.contains(normalised(memberName));
    }

    /** Whether the text or number in a member of this name is private. */
    public static boolean hidesField(String memberName) {
        return PRIVATE_FIELDS.contains(normalised(memberName));
    }

    /** Text without the e-mail addresses and phone numbers in it. */
    public static String text(String text) {
        String masked = text;
        if (text.indexOf('@') >= 0) {
            masked = E_MAIL.matcher(masked).replaceAll(DOTS);
        }
        if (text.indexOf('+') >= 0) {
            masked = PHONE.matcher(masked).replaceAll(DOTS);
        }
        return masked;
    }

    /**
     * Text that may be a broken document: as {@link #text}, and nothing after the first mention of
     * private metadata, since no one knows where it ends.
     */
    public static String brokenDocument(String text) {
        var metadata = PRIVATE_METADATA.matcher(text);
        return metadata.find() ? text(text.substring(0, metadata.end())) + DOTS : text(text);
    }

    private static String normalised(String memberName) {
        return memberName.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
