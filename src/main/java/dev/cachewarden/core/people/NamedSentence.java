package dev.cachewarden.core.people;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sentence of evidence that names the person instead of "this user", so that those of several
 * people differ.
 */
final class NamedSentence {

    /** A user, with an environment or another instance as theirs, and how that is known. */
    private static final Pattern USER =
            Pattern.compile(
                    "^(?:This (?:(\\S+(?:, \\S+)*(?: and \\S+)?) )?user"
                            + "( of another Clerk instance)?( \\([^)]*\\))?(, [^,]*)?,? "
                            + "|The user \\S+ )");

    private static final Pattern INSTANCE = Pattern.compile(" \\((?:instance )?ins_[^)]*\\)");

    private static final Pattern OF_A_USER = Pattern.compile("^This user's ");
    private static final Pattern OF_AN_ENTRY = Pattern.compile("^This (?:entry|value|copy|key) ");

    private NamedSentence() {}

    static String of(String sentence, String name) {
        if (name.isEmpty()) {
            return sentence;
        }
        Matcher user = USER.matcher(sentence);
        if (user.find()) {
            return name + whose(user) + " " + sentence.substring(user.end());
        }
        Matcher ofAUser = OF_A_USER.matcher(sentence);
        if (ofAUser.find()) {
            return name + "'s " + sentence.substring(ofAUser.end());
        }
        return OF_AN_ENTRY.matcher(sentence).find()
                ? name + "'s " + sentence.substring("This ".length())
                : name + ": " + sentence;
    }

    /** {@code This development user is cached}: short enough to be read in a row. */
    static String withoutInstance(String sentence) {
        return INSTANCE.matcher(sentence).replaceFirst("");
    }

    /** {@code , a development user (instance ins_2f…),}; empty where no instance is named. */
    private static String whose(Matcher user) {
        String environment = Objects.requireNonNullElse(user.group(1), "");
        String rest =
                Stream.of(2, 3, 4)
                        .map(group -> Objects.requireNonNullElse(user.group(group), ""))
                        .collect(Collectors.joining());
        if (environment.isEmpty() && rest.isEmpty()) {
            return "";
        }
        return ", "
                + (environment.isEmpty() ? "a" : withArticle(environment))
                + " user"
                + rest
                + ",";
    }

    private static String withArticle(String words) {
        return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) >= 0 ? "an " : "a ")
                + words;
    }
}
