package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A user inside a value, of any shape. A field is read in camelCase, else in snake_case, else from
 * {@code _raw}.
 *
 * @param json the user as written in the value
 */
public record UserView(Json.Obj json) {

    public Optional<String> id() {
        return text("id", "id");
    }

    public Optional<String> username() {
        return text("username", "username");
    }

    public Optional<String> firstName() {
        return text("firstName", "first_name");
    }

    public Optional<String> lastName() {
        return text("lastName", "last_name");
    }

    public Optional<String> imageUrl() {
        return text("imageUrl", "image_url");
    }

    /** First and last name, as far as there are any. */
    public Optional<String> name() {
        String name =
                Stream.of(firstName(), lastName())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return name.isBlank() ? text("fullName", "full_name") : Optional.of(name);
    }

    /** Who it is, to show. */
    public Person person() {
        return new Person(
                id().orElse(""),
                firstName().orElse(""),
                lastName().orElse(""),
                username().orElse(""),
                primary(PrimaryContact.EMAIL),
                primary(PrimaryContact.PHONE));
    }

    private String primary(PrimaryContact contact) {
        return contact.in(json, false)
                .or(() -> contact.in(json, true))
                .or(() -> raw().flatMap(raw -> contact.in(raw.json, true)))
                .orElse("");
    }

    /** Who it is, in which state and since when, as far as the value says so. */
    public Profile profile() {
        return new Profile(person(), truth("banned"), truth("locked"), createdAt(), updatedAt());
    }

    private Optional<Boolean> truth(String name) {
        return field(name, name)
                .flatMap(value ->
                        value instanceof Json.Bool(boolean truth)
                                ? Optional.of(truth)
                                : Optional.empty());
    }

    public Optional<Instant> createdAt() {
        return field("createdAt", "created_at").flatMap(Moments::instant);
    }

    public Optional<Instant> updatedAt() {
        return field("updatedAt", "updated_at").flatMap(Moments::instant);
    }

    /** The API's own JSON that a {@code @clerk/backend} user carries since 1.24. */
    public Optional<UserView> raw() {
        return json.get("_raw")
                .filter(Json.Obj.class::isInstance)
                .map(raw -> new UserView((Json.Obj) raw));
    }

    private Optional<String> text(String camelCase, String snakeCase) {
        return field(camelCase, snakeCase)
                .flatMap(value ->
                        value instanceof Json.Str(String text)
                                ? Optional.of(text)
                                : Optional.empty());
    }

    private Optional<Json> field(String camelCase, String snakeCase) {
        return json.get(camelCase)
                .or(() -> json.get(snakeCase))
                .or(() -> raw().flatMap(raw -> raw.json.get(snakeCase)));
    }
}
