package dev.cachewarden.json;

import dev.cachewarden.core.value.TellingNames;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field of a user that an audit looks at.
 *
 * @param index its own, from 0
 * @param camel its name in our words and in those of the libraries' classes
 */
record UserField(int index, String camel, Kind kind) {

    /** What is read of it. */
    enum Kind {
        ID,
        USERNAME,
        PICTURE,
        CREATED,
        UPDATED,
        /** Another moment. Compared with its other spelling only. */
        MOMENT,
        FIRST_NAME,
        LAST_NAME,
        /** The id of the primary e-mail address. */
        PRIMARY_EMAIL,
        /** The id of the primary phone number. */
        PRIMARY_PHONE,
        /** Compared with its other spelling only. */
        PLAIN,
        PRIVATE,
        EMAILS,
        PHONES,
        /** Which kind of object it is, in the API's JSON. */
        OBJECT,
        /** The API's JSON of the same user. */
        RAW,
        /** Only that it is there is of interest. */
        MARK
    }

    /**
     * A member's name, and which field it is.
     *
     * @param text as written in the JSON
     * @param isSnake whether it is only the API's spelling
     * @param isRaw whether it is a member of the API's JSON
     * @param mark its bit among the {@link TellingNames}
     */
    record Name(String text, UserField field, boolean isSnake, boolean isRaw, long mark) {}

    private static final List<UserField> ALL = all();
    private static final List<Name> NAMES = names();

    private static final JsonNames KNOWN = new JsonNames(NAMES.stream().map(Name::text).toList());

    private static final List<UserField> EMAILS = all(Kind.EMAILS);
    private static final List<UserField> PHONES = all(Kind.PHONES);

    /** There is no further member. */
    static final int NO_MORE = JsonNames.UNKNOWN - 1;

    static final int COUNT = ALL.size();
    static final UserField ID = only(Kind.ID);
    static final UserField USERNAME = only(Kind.USERNAME);
    static final UserField FIRST_NAME = only(Kind.FIRST_NAME);
    static final UserField LAST_NAME = only(Kind.LAST_NAME);
    static final UserField CREATED = only(Kind.CREATED);
    static final UserField UPDATED = only(Kind.UPDATED);

    /**
     * Goes on to the next member of an object.
     *
     * @return a number to be given to {@link #named}; {@link #NO_MORE} at the object's end
     */
    static int nextMember(JsonTokens in) {
        return in.nextName() ? in.nameAmong(KNOWN) : NO_MORE;
    }

    /** The name of the member that was gone on to; null for what is of no interest. */
    static @Nullable Name named(int member) {
        return member < 0 ? null : NAMES.get(member);
    }

    /** The fields that hold e-mail addresses or phone numbers, the libraries' own names first. */
    static List<UserField> contacts(Kind kind) {
        return kind == Kind.EMAILS ? EMAILS : PHONES;
    }

    static Stream<UserField> stream() {
        return ALL.stream();
    }

    /** Whether a value under the API's name has to say the same. */
    boolean isCompared() {
        return switch (kind) {
            case ID, OBJECT, RAW, MARK -> false;
            default -> true;
        };
    }

    /** Its name in the API. */
    String snake() {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static UserField only(Kind kind) {
        return all(kind).getFirst();
    }

    private static List<UserField> all(Kind kind) {
        return ALL.stream().filter(field -> field.kind == kind).toList();
    }

    private static List<UserField> all() {
        Map<Kind, String> kinds = new EnumMap<>(Kind.class);
        kinds.put(Kind.ID, "id");
        kinds.put(Kind.USERNAME, "username");
        kinds.put(Kind.FIRST_NAME, "firstName");
        kinds.put(Kind.LAST_NAME, "lastName");
        kinds.put(Kind.PRIMARY_EMAIL, "primaryEmailAddressId");
        kinds.put(Kind.PRIMARY_PHONE, "primaryPhoneNumberId");
        kinds.put(Kind.PICTURE, "imageUrl");
        kinds.put(Kind.CREATED, "createdAt");
        kinds.put(Kind.UPDATED, "updatedAt");
        kinds.put(Kind.PRIVATE, "privateMetadata");
        kinds.put(
                Kind.EMAILS, "emailAddresses email emailAddress primaryEmail primaryEmailAddress");
        kinds.put(Kind.PHONES, "phoneNumbers phone phoneNumber primaryPhoneNumber");
        kinds.put(
                Kind.PLAIN,
                """
                publicMetadata unsafeMetadata passwordEnabled totpEnabled \
                backupCodeEnabled twoFactorEnabled banned locked deprovisioned hasImage \
                primaryWeb3WalletId externalId \
                createOrganizationEnabled createOrganizationsLimit deleteSelfEnabled locale \
                timezone\
                """);
        kinds.put(Kind.MOMENT, "lastSignInAt lastActiveAt legalAcceptedAt");
        kinds.put(Kind.OBJECT, "object");
        kinds.put(Kind.RAW, "_raw");
        kinds.put(Kind.MARK, "pathRoot fullName enterpriseAccounts samlAccounts");
        List<UserField> fields = new ArrayList<>();
        kinds.forEach((kind, names) ->
                Stream.of(names.split(" "))
                        .forEach(it -> fields.add(new UserField(fields.size(), it, kind))));
        return List.copyOf(fields);
    }

    private static List<Name> names() {
        List<Name> names = new ArrayList<>();
        for (UserField field : ALL) {
            String snake = field.snake();
            boolean same = snake.equals(field.camel);
            names.add(name(snake, field, !same, true));
            if (!same) {
                names.add(name(field.camel, field, false, false));
            }
        }
        return List.copyOf(names);
    }

    private static Name name(String text, UserField field, boolean isSnake, boolean isRaw) {
        return new Name(text, field, isSnake, isRaw, TellingNames.of(text));
    }
}
