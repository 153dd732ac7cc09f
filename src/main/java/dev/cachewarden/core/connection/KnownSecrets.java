package dev.cachewarden.core.connection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets that this run has learned, and text without them: the one filter before every text
 * that leaves. Also takes out what looks like a secret and was never learned: a password in an
 * address, a secret key of Clerk's. Safe for all threads.
 */
public final class KnownSecrets {

    public static final String DOTS = "••••";

    /** Shorter secrets occur within words by chance: they are masked as whole words only. */
    static final int SHORTEST_IN_MESSAGES = 6;

    /** A report's contents must not change because somebody's password is "test". */
    static final int SHORTEST_IN_REPORTS = 8;

    /** The password between user and host, to the last @ as addresses are read. */
    private static final Pattern IN_ADDRESS =
            Pattern.compile("(://[^\\s:@/\"'<>\\[\\]]*:)(?!TOKEN@)[^\\s\"'<>]+@");

    private static final Pattern CLERK_KEY =
            Pattern.compile("\\b(sk_(?:live|test)_)[A-Za-z0-9_=-][A-Za-z0-9_=.-]{2,}");

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private volatile List<String> forms = List.of();

    /** A filter that knows these from the start. */
    public static KnownSecrets of(Collection<Secret> learned) {
        KnownSecrets known = new KnownSecrets();
        learned.forEach(known::learn);
        return known;
    }

    /** From here on no text has it. */
    public synchronized void learn(Secret secret) {
        if (!secret.reveal().isBlank() && secrets.add(secret.reveal())) {
            forms =
                    secrets.stream()
                            .flatMap(it -> SecretForms.of(it).stream())
                            .distinct()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList();
        }
    }

    /** A message for people, perhaps with a server's or a library's words in it. */
    public String inMessage(String text) {
        String clean = withoutLogins(text);
        for (String form : forms) {
            clean =
                    form.length() < SHORTEST_IN_MESSAGES
                            ? withoutWord(clean, form)
                            : clean.replace(form, DOTS);
        }
        return withoutKeys(clean);
    }

    /** A message without what looks like a secret, for those who have learned none. */
    public static String withoutSuspects(String text) {
        return withoutKeys(withoutLogins(text));
    }

    private static String withoutLogins(String text) {
        return IN_ADDRESS.matcher(text).replaceAll("$1" + DOTS + "@");
    }

    /** Masks a report, which can quote the cache: only secrets too long to occur by chance. */
    public String inReport(String text) {
        String clean = text;
        for (String form : forms) {
            clean = form.length() < SHORTEST_IN_REPORTS ? clean : clean.replace(form, DOTS);
        }
        return withoutKeys(clean);
    }

    private static String withoutKeys(String text) {
        return text.contains("sk_") ? CLERK_KEY.matcher(text).replaceAll("$1" + DOTS) : text;
    }

    private static String withoutWord(String text, String word) {
        return text.contains(word)
                ? Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(DOTS))
                : text;
    }
}
