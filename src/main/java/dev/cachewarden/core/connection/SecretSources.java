package dev.cachewarden.core.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the secrets in a command line and in variables before these are parsed: error messages
 * about them quote them.
 */
public final class SecretSources {

    /** Also options of other programs, such as redis-cli: their argument is a secret here, too. */
    private static final Pattern OPTION =
            Pattern.compile(
                    "(?:-a|--?(?:pw|pass|passwd|pass-?phrase|password|auth|token|secret|requirepass))(?:=(.*))?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ATTACHED = Pattern.compile("-a([^=].*)", Pattern.DOTALL);

    private static final Pattern VARIABLE =
            Pattern.compile(
                    "CACHEWARDEN_PASSWORD|CACHEWARDEN_(?:SECRETS|SNAPSHOT)_PASSPHRASE|REDIS_?PASS(?:WORD)?|.*_REST_(?:API_)?(?:READ_ONLY_)?TOKEN"
                        + "|CACHEWARDEN_CLERK_KEY_.*|CLERK_SECRET_KEY.*|CACHEWARDEN_WEBHOOK");

    private static final Pattern LOGIN =
            Pattern.compile("://[^\\s:@/]*:(.+)@[^@]*", Pattern.DOTALL);

    private static final Pattern ANY_LOGIN = Pattern.compile("(://)[^\\s\"'<>]+@");

    private static final Pattern UNKNOWN_OPTION =
            Pattern.compile("(--[a-z][a-z-]*=?|-[A-Za-z])(.*)", Pattern.DOTALL);

    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z][a-z-]{0,19}");

    private SecretSources() {}

    public static List<Secret> ofArguments(List<String> arguments) {
        List<Secret> secrets = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            ofAddress(argument, secrets);
            Matcher option = OPTION.matcher(argument);
            Matcher attached = ATTACHED.matcher(argument);
            if (option.matches()) {
                boolean isNext = option.group(1) == null && i + 1 < arguments.size();
                add(isNext ? arguments.get(i + 1) : Objects.toString(option.group(1), ""), secrets);
            } else if (attached.matches()) {
                add(attached.group(1), secrets);
            }
        }
        return secrets;
    }

    public static List<Secret> ofVariables(Map<String, String> variables) {
        List<Secret> secrets = new ArrayList<>();
        variables.forEach((name, value) -> {
            ofAddress(value, secrets);
            if (VARIABLE.matcher(name).matches()) {
                add(value.strip(), secrets);
            }
        });
        return secrets;
    }

    /**
     * What is quoted of a command line, without the log-in of any address: by itself it can be a
     * user or, for those who know redis-cli, a password.
     */
    public static String withoutLogins(String text) {
        return ANY_LOGIN.matcher(text).replaceAll("$1" + KnownSecrets.DOTS + "@");
    }

    /**
     * The part of an unknown word of a command line that may be quoted: the name of an option, or
     * what looks like a mistyped command. Anything else may be a secret, such as the word behind an
     * unknown option.
     *
     * @param isCommand whether a command is expected in its position
     */
    public static String quotable(String word, boolean isCommand) {
        Matcher option = UNKNOWN_OPTION.matcher(word);
        if (option.matches()) {
            return option.group(1) + (option.group(2).isEmpty() ? "" : KnownSecrets.DOTS);
        }
        return isCommand && PLAIN_WORD.matcher(word).matches() ? word : KnownSecrets.DOTS;
    }

    /** As it is written, and decoded where it can be. */
    private static void ofAddress(String text, List<Secret> secrets) {
        Matcher login = LOGIN.matcher(text);
        if (login.find()) {
            String written = login.group(1);
            add(written, secrets);
            try {
                add(PercentDecoder.decode(written), secrets);
            } catch (InvalidSettingsException e) {
                // It is not percent-encoded, so it is known as it is.
                return;
            }
        }
    }

    private static void add(String text, List<Secret> secrets) {
        if (!text.isBlank()) {
            secrets.add(Secret.of(text));
        }
    }
}
