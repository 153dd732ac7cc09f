package dev.cachewarden.demo.clerk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of {@code GET /users} that the demo knows. */
record UserQuery(List<String> ids, List<String> usernames, int limit, int offset) {

    private static final int MOST_VALUES = 100;
    private static final int HIGHEST_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 10;

    /** What is wrong with a parameter. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        Wrong(String code, String message) {
            super(message);
            this.code = code;
        }

        Reply reply() {
            return Reply.error(422, code, Optional.ofNullable(getMessage()).orElse(code));
        }
    }

    /**
     * Reads a query.
     *
     * @param query as in the URL, empty for none
     */
    static UserQuery parse(String query) throws Wrong {
        List<String> ids = new ArrayList<>();
        List<String> usernames = new ArrayList<>();
        int limit = DEFAULT_LIMIT;
        int offset = 0;
        for (String pair : query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? decoded(parts[1]) : "";
            switch (decoded(parts[0])) {
                case "user_id" -> ids.add(id(value));
                case "username" -> usernames.add(value);
                case "limit" -> limit = number("limit", value, 1, HIGHEST_LIMIT);
                case "offset" -> offset = number("offset", value, 0, Integer.MAX_VALUE);
                default ->
                        throw new Wrong(
                                "form_param_unknown",
                                decoded(parts[0]) + " is not a valid parameter for this request.");
            }
        }
        requireFew("user_id", ids);
        requireFew("username", usernames);
        return new UserQuery(List.copyOf(ids), List.copyOf(usernames), limit, offset);
    }

    boolean filters() {
        return !ids.isEmpty() || !usernames.isEmpty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A plus sign in front means "with"; "all but", a minus sign, is beyond the demo. */
    private static String id(String value) throws Wrong {
        if (value.startsWith("-")) {
            throw new Wrong("form_param_value_invalid", "The demo cannot leave out users.");
        }
        return value.startsWith("+") ? value.substring(1) : value;
    }

    private static int number(String name, String value, int least, int most) throws Wrong {
        int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new Wrong(
                    "form_param_value_invalid",
                    name + " must be a number from " + least + " to " + most + ".");
        }
        return number;
    }

    private static void requireFew(String name, List<String> values) throws Wrong {
        if (values.size() > MOST_VALUES) {
            throw new Wrong(
                    "form_param_exceeds_allowed_size",
                    name + " accepts at most " + MOST_VALUES + " values.");
        }
    }
}
