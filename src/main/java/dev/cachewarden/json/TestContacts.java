package dev.cachewarden.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses and numbers that Clerk reserves for tests. */
final class TestContacts {

    private static final String MARK = "+clerk_test";

    /** Numbers of North America with the fictitious exchange 555-01xx. */
    private static final Pattern PHONE = Pattern.compile("\\+1\\d{3}55501\\d{2}");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ().-]");

    private TestContacts() {}

    static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && text.substring(0, at).toLowerCase(Locale.ROOT).contains(MARK);
    }

    static boolean isPhone(String text) {
        return text.startsWith("+1")
                && PHONE.matcher(BETWEEN_DIGITS.matcher(text).replaceAll("")).matches();
    }
}
