package dev.cachewarden.core.audit.reference;

import java.util.regex.Pattern;

/** What Clerk's user ids look like. */
public final class UserId {

    public static final String PREFIX = "user_";

    private static final Pattern FORM = Pattern.compile("user_[0-9A-Za-z]{27}");

    private UserId() {}

    /** {@code user_} and 27 characters of base 62. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** First and last characters, enough to recognise it: {@code user_2aB…9xY}. */
    public static String abbreviated(String id) {
        return id.length() <= 14 ? id : id.substring(0, 10) + "…" + id.substring(id.length() - 3);
    }
}
