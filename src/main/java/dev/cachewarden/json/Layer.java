package dev.cachewarden.json;

import dev.cachewarden.core.value.Moments;
import dev.cachewarden.core.value.UserFacts;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one spelling of a user says: the camelCase members, the snake_case ones, or {@code _raw}. Of
 * a member that is there twice the last counts, as for a JavaScript reader.
 */
final class Layer {

    private static final long[] NO_HASHES = {};

    private final JsonInterest wanted;
    private final long[] hashes;
    private long present;
    private long tests;

    @Nullable String id;
    @Nullable String username;
    @Nullable String picture;
    @Nullable String firstName;
    @Nullable String lastName;
    @Nullable String primaryEmail;
    @Nullable String primaryPhone;
    private final Map<UserField, List<Contacts.Contact>> found = new HashMap<>(4);
    long created = UserFacts.UNKNOWN;
    long updated = UserFacts.UNKNOWN;
    boolean isUserObject;
    boolean hasPrivateMetadata;

    Layer(JsonInterest wanted) {
        this.wanted = wanted;
        this.hashes = wanted.comparisons() ? new long[UserField.COUNT] : NO_HASHES;
    }

    boolean has(UserField field) {
        return (present & bit(field)) != 0;
    }

    /** Whether a test's address or number is in it. */
    boolean isTest(UserField field) {
        return (tests & bit(field)) != 0;
    }

    boolean showsTest() {
        return tests != 0;
    }

    /** Whether both say something of a field, and not the same. */
    boolean disagrees(Layer other, UserField field) {
        return has(field)
                && other.has(field)
                && hashes[field.index()] != other.hashes[field.index()];
    }

    /** The primary e-mail address or phone number; empty if it says none. */
    String contact(UserField.Kind kind) {
        String primary = kind == UserField.Kind.EMAILS ? primaryEmail : primaryPhone;
        for (UserField field : UserField.contacts(kind)) {
            List<Contacts.Contact> contacts = found.getOrDefault(field, List.of());
            if (!contacts.isEmpty()) {
                return Contacts.primary(contacts, primary);
            }
        }
        return "";
    }

    /** Reads the value of a member; its first token was just read. */
    void read(UserField field, JsonToken first, JsonTokens in) {
        present |= bit(field);
        switch (field.kind()) {
            case ID -> id = text(first, in);
            case USERNAME -> username = compared(field, first, in);
            case PICTURE -> picture = compared(field, first, in);
            case FIRST_NAME -> firstName = compared(field, first, in);
            case LAST_NAME -> lastName = compared(field, first, in);
            case PRIMARY_EMAIL -> primaryEmail = compared(field, first, in);
            case PRIMARY_PHONE -> primaryPhone = compared(field, first, in);
            case CREATED -> created = moment(field, first, in);
            case UPDATED -> updated = moment(field, first, in);
            case MOMENT -> moment(field, first, in);
            case PRIVATE -> {
                long hash = JsonHash.of(first, in);
                hasPrivateMetadata = hash != JsonHash.NOTHING;
                keep(field, hash);
            }
            case PLAIN -> compare(field, first, in);
            case EMAILS, PHONES -> contacts(field, first, in);
            case OBJECT -> isUserObject = "user".equals(text(first, in));
            case RAW, MARK -> in.skipChildren();
        }
    }

    private @Nullable String compared(UserField field, JsonToken first, JsonTokens in) {
        compare(field, first, in);
        return text(first, in);
    }

    private void compare(UserField field, JsonToken first, JsonTokens in) {
        if (wanted.comparisons()) {
            keep(field, JsonHash.of(first, in));
        } else {
            in.skipChildren();
        }
    }

    private void keep(UserField field, long hash) {
        if (wanted.comparisons()) {
            hashes[field.index()] = hash;
        }
    }

    private void contacts(UserField field, JsonToken first, JsonTokens in) {
        Contacts contacts = Contacts.read(first, in, field.kind());
        keep(field, contacts.hash());
        found.put(field, contacts.found());
        tests = contacts.isTest() ? tests | bit(field) : tests & ~bit(field);
    }

    private static @Nullable String text(JsonToken token, JsonTokens in) {
        if (token == JsonToken.VALUE_STRING) {
            return in.text();
        }
        in.skipChildren();
        return null;
    }

    /** The same instant is no difference, however it is written. */
    private long moment(UserField field, JsonToken first, JsonTokens in) {
        long millis = millis(first, in);
        if (millis == Moments.UNKNOWN) {
            compare(field, first, in);
        } else {
            keep(field, JsonHash.ofMoment(millis));
        }
        return millis;
    }

    private static long millis(JsonToken token, JsonTokens in) {
        return switch (token) {
            case VALUE_NUMBER_INT ->
                    in.isShort() ? Moments.ofMillis(in.integer()) : Moments.ofNumber(in.text());
            case VALUE_NUMBER_FLOAT -> Moments.ofNumber(in.text());
            case VALUE_STRING -> Moments.ofText(in.text());
            default -> Moments.UNKNOWN;
        };
    }

    private static long bit(UserField field) {
        return 1L << field.index();
    }
}
