package dev.cachewarden.json;

import tools.jackson.core.JsonToken;

/**
 * The e-mail addresses or phone numbers in one field of a user: in a list of objects, in a list of
 * texts, in one object or in one text.
 *
 * @param hash of the addresses in their order, without further attributes
 * @param isTest whether one of them is a test's
 */
record Contacts(long hash, boolean isTest) {

    private static final Contacts NONE = new Contacts(JsonHash.NOTHING, false);

    /** Of the value whose first token was just read; ends at its last. */
    static Contacts read(JsonToken first, JsonTokens in, UserField.Kind kind) {
        if (first != JsonToken.START_ARRAY) {
            return one(first, in, kind);
        }
        long hash = JsonHash.NOTHING;
        boolean isTest = false;
        for (JsonToken token = in.nextValue();
                token != JsonToken.END_ARRAY;
                token = in.nextValue()) {
            Contacts one = one(token, in, kind);
            hash = JsonHash.plus(hash, one.hash);
            isTest |= one.isTest;
        }
        return new Contacts(hash, isTest);
    }

    private static Contacts one(JsonToken first, JsonTokens in, UserField.Kind kind) {
        if (first == JsonToken.START_OBJECT) {
            return inObject(in, kind);
        }
        if (first != JsonToken.VALUE_STRING) {
            return new Contacts(JsonHash.of(first, in), false);
        }
        String text = in.text();
        boolean isTest =
                kind == UserField.Kind.EMAILS
                        ? TestContacts.isEmail(text)
                        : TestContacts.isPhone(text);
        return new Contacts(JsonHash.ofText(text), isTest);
    }

    private static Contacts inObject(JsonTokens in, UserField.Kind kind) {
        Contacts found = NONE;
        while (in.nextName()) {
            boolean isAsked = names(in.text(), kind);
            JsonToken token = in.nextValue();
            if (isAsked) {
                found = token == JsonToken.VALUE_STRING ? one(token, in, kind) : NONE;
            }
            in.skipChildren();
        }
        return found;
    }

    private static boolean names(String name, UserField.Kind kind) {
        return switch (name) {
            case "emailAddress", "email_address" -> kind == UserField.Kind.EMAILS;
            case "phoneNumber", "phone_number" -> kind == UserField.Kind.PHONES;
            default -> false;
        };
    }
}
