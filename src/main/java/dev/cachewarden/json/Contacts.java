package dev.cachewarden.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;

/**
 * The e-mail addresses or phone numbers in one field of a user: in a list of objects, in a list of
 * texts, in one object or in one text.
 *
 * @param hash of the addresses in their order, without further attributes
 * @param isTest whether one of them is a test's
 * @param found the first ones, enough to choose the primary among
 */
record Contacts(long hash, boolean isTest, List<Contact> found) {

    /**
     * @param id null where the value gives none
     */
    record Contact(@Nullable String id, String text) {}

    /** More than any user has; further ones are counted in the hash only. */
    private static final int MOST_FOUND = 50;

    private static final Contacts NONE = new Contacts(JsonHash.NOTHING, false, List.of());

    /** Of the value whose first token was just read; ends at its last. */
    static Contacts read(JsonToken first, JsonTokens in, UserField.Kind kind) {
        if (first != JsonToken.START_ARRAY) {
            return one(first, in, kind);
        }
        long hash = JsonHash.NOTHING;
        boolean isTest = false;
        List<Contact> found = new ArrayList<>(1);
        for (JsonToken token = in.nextValue();
                token != JsonToken.END_ARRAY;
                token = in.nextValue()) {
            Contacts one = one(token, in, kind);
            hash = JsonHash.plus(hash, one.hash);
            isTest |= one.isTest;
            if (found.size() < MOST_FOUND) {
                found.addAll(one.found);
            }
        }
        return new Contacts(hash, isTest, found);
    }

    /** The one with an id, else the first; empty if there is none. */
    static String primary(List<Contact> found, @Nullable String id) {
        for (Contact contact : found) {
            if (id != null && id.equals(contact.id)) {
                return contact.text;
            }
        }
        return found.isEmpty() ? "" : found.getFirst().text;
    }

    private static Contacts one(JsonToken first, JsonTokens in, UserField.Kind kind) {
        if (first == JsonToken.START_OBJECT) {
            return inObject(in, kind);
        }
        return first == JsonToken.VALUE_STRING
                ? of(in.text(), null, kind)
                : new Contacts(JsonHash.of(first, in), false, List.of());
    }

    private static Contacts of(String text, @Nullable String id, UserField.Kind kind) {
        boolean isTest =
                kind == UserField.Kind.EMAILS
                        ? TestContacts.isEmail(text)
                        : TestContacts.isPhone(text);
        return new Contacts(JsonHash.ofText(text), isTest, List.of(new Contact(id, text)));
    }

    private static Contacts inObject(JsonTokens in, UserField.Kind kind) {
        String address = null;
        String id = null;
        while (in.nextName()) {
            String name = in.text();
            JsonToken token = in.nextValue();
            String text = token == JsonToken.VALUE_STRING ? in.text() : null;
            if (names(name, kind)) {
                address = text;
            } else if (name.equals("id")) {
                id = text;
            }
            in.skipChildren();
        }
        return address == null ? NONE : of(address, id, kind);
    }

    private static boolean names(String name, UserField.Kind kind) {
        return switch (name) {
            case "emailAddress", "email_address" -> kind == UserField.Kind.EMAILS;
            case "phoneNumber", "phone_number" -> kind == UserField.Kind.PHONES;
            default -> false;
        };
    }
}
