package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a user's primary e-mail address or phone number: in a list of objects or texts, in one
 * object or in one text. It is the one that the user names as primary, else the first.
 *
 * @param primaryId the field that holds the id of the primary one
 * @param fields that hold them, in the libraries' spelling, the libraries' own names first
 * @param address the field of an object in a list that holds the address or number
 */
record PrimaryContact(String primaryId, List<String> fields, String address) {

    static final PrimaryContact EMAIL =
            new PrimaryContact(
                    "primaryEmailAddressId",
                    List.of(
                            "emailAddresses",
                            "email",
                            "emailAddress",
                            "primaryEmail",
                            "primaryEmailAddress"),
                    "emailAddress");

    static final PrimaryContact PHONE =
            new PrimaryContact(
                    "primaryPhoneNumberId",
                    List.of("phoneNumbers", "phone", "phoneNumber", "primaryPhoneNumber"),
                    "phoneNumber");

    PrimaryContact {
        fields = List.copyOf(fields);
    }

    /**
     * The one in a user; empty if there is none.
     *
     * @param isSnake whether the API's spelling is read rather than the libraries'
     */
    Optional<String> in(Json.Obj user, boolean isSnake) {
        Optional<String> id = text(user.get(spelled(primaryId, isSnake)));
        return fields.stream()
                .flatMap(field -> user.get(spelled(field, isSnake)).stream())
                .map(this::contacts)
                .filter(contacts -> !contacts.isEmpty())
                .findFirst()
                .map(contacts -> primary(contacts, id));
    }

    private record Contact(Optional<String> id, String text) {}

    private static String primary(List<Contact> contacts, Optional<String> id) {
        return contacts.stream()
                .filter(contact -> id.isPresent() && contact.id.equals(id))
                .findFirst()
                .orElse(contacts.getFirst())
                .text;
    }

    private List<Contact> contacts(Json json) {
        Stream<Json> items =
                json instanceof Json.Arr(List<Json> all) ? all.stream() : Stream.of(json);
        return items.flatMap(item -> contact(item).stream()).toList();
    }

    private Optional<Contact> contact(Json json) {
        return switch (json) {
            case Json.Str(String text) -> Optional.of(new Contact(Optional.empty(), text));
            case Json.Obj item ->
                    address(item).map(text -> new Contact(text(item.get("id")), text));
            default -> Optional.empty();
        };
    }

    /** Of both spellings the last member, as for a reader that takes either. */
    private Optional<String> address(Json.Obj item) {
        return item.members().reversed().stream()
                .filter(member ->
                        member.name().equals(address)
                                || member.name().equals(spelled(address, true)))
                .findFirst()
                .flatMap(member -> text(Optional.of(member.value())));
    }

    private static Optional<String> text(Optional<Json> json) {
        return json.flatMap(
                it -> it instanceof Json.Str(String text) ? Optional.of(text) : Optional.empty());
    }

    private static String spelled(String camel, boolean isSnake) {
        return isSnake ? camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) : camel;
    }
}
