package dev.cachewarden.core.value;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user as one cached value describes it. Each field is empty where the value has none.
 *
 * @param id the Clerk user id
 * @param email the primary e-mail address, else the first
 * @param phone the primary phone number, else the first
 */
public record Person(
        String id, String firstName, String lastName, String username, String email, String phone) {

    /** A field longer than this is cut: it is nobody's name, and the index lives in memory. */
    public static final int MOST_CHARS = 120;

    public Person {
        id = cut(id);
        firstName = cut(firstName);
        lastName = cut(lastName);
        username = cut(username);
        email = cut(email);
        phone = cut(phone);
    }

    /** Which field a search matched. */
    public enum Field {
        NAME("name"),
        EMAIL("e-mail address"),
        USERNAME("user name"),
        ID("user id"),
        PHONE("phone number");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /** The word for it. */
        public String label() {
            return label;
        }
    }

    /** First and last name, as far as there are any; else the user name; else empty. */
    public String name() {
        String full =
                Stream.of(firstName, lastName)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
        return full.isEmpty() ? username : full;
    }

    /** At most two letters for an avatar: {@code JD}; empty where there is no name. */
    public String initials() {
        return Stream.of(firstName.isBlank() && lastName.isBlank() ? username : firstName, lastName)
                .filter(part -> !part.isBlank())
                .map(part -> part.strip().codePointAt(0))
                .map(letter -> new String(Character.toChars(Character.toUpperCase(letter))))
                .collect(Collectors.joining());
    }

    public String field(Field field) {
        return switch (field) {
            case NAME -> (firstName + " " + lastName).strip();
            case EMAIL -> email;
            case USERNAME -> username;
            case ID -> id;
            case PHONE -> phone;
        };
    }

    /** All fields, in the order of the record. */
    public List<String> fields() {
        return List.of(id, firstName, lastName, username, email, phone);
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= MOST_CHARS ? line : line.substring(0, MOST_CHARS);
    }
}
