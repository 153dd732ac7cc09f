package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which command a server has refused, and with which words: of a script, the command within it that
 * is meant.
 *
 * @param reply the error reply, its code first
 * @param command its name; or several of which it is one, where the server does not say which
 */
record Refusal(String reply, String command) {

    /** In scripts of ours a command is always called by its name. */
    private static final Pattern CALL =
            Pattern.compile("(?:\\bredis\\.p?call|\\btried)\\('([A-Z]+)'");

    /** Redis 6 puts a place before the error of a command within a script. */
    private static final Pattern PLACED =
            Pattern.compile("@user_script: ?\\d+: -([A-Z]+ .*)", Pattern.DOTALL);

    /** Since Redis 7.2; those before say that a command is refused, and not which. */
    private static final Pattern DENIED =
            Pattern.compile("no permissions to run the '([a-zA-Z|]+)' command");

    static Refusal of(String reply, Request<?> request) {
        String sent = request.type().toString();
        return request.scripted()
                .map(script -> ofScript(reply, sent, script))
                .orElseGet(() -> new Refusal(reply, sent));
    }

    private static Refusal ofScript(String reply, String sent, ByteString script) {
        List<String> called = called(script);
        String[] named = reply.split(" ", 2);
        if (named.length == 2 && called.contains(named[0])) {
            return new Refusal(named[1], named[0]);
        }
        Matcher placed = PLACED.matcher(reply);
        if (placed.find()) {
            return new Refusal(placed.group(1), sent);
        }
        // A refusal of the script itself begins with the code of refusals.
        boolean isWithin = Denial.of(reply).isPresent() && !reply.startsWith("NOPERM");
        return new Refusal(reply, isWithin ? denied(reply, called) : sent);
    }

    private static String denied(String reply, List<String> called) {
        return Optional.of(DENIED.matcher(reply))
                .filter(Matcher::find)
                .map(it -> it.group(1).toUpperCase(Locale.ROOT))
                .orElseGet(() -> "one of " + String.join(", ", called) + " in a script");
    }

    private static List<String> called(ByteString script) {
        return CALL.matcher(script.text().orElse(""))
                .results()
                .map((MatchResult call) -> call.group(1))
                .distinct()
                .toList();
    }
}
