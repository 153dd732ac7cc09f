package dev.cachewarden.json;

import dev.cachewarden.core.value.Avatar;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.Picture;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.UserShape;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object that may turn out to be a user, member by member. */
final class Candidate {

    private final JsonInterest wanted;
    private final Layer camel;
    private final Layer snake;
    private @Nullable Layer raw;
    private long names;

    Candidate(JsonInterest wanted) {
        this.wanted = wanted;
        this.camel = new Layer(wanted);
        this.snake = new Layer(wanted);
    }

    /** Reads all members of an object whose start was just read. */
    void read(JsonTokens in) {
        for (int member = UserField.nextMember(in);
                member != UserField.NO_MORE;
                member = UserField.nextMember(in)) {
            JsonToken first = in.nextValue();
            UserField.Name known = UserField.named(member);
            if (known == null) {
                in.skipChildren();
            } else {
                read(known, first, in);
            }
        }
    }

    /** Reads a member whose value's first token was just read. */
    void read(UserField.Name known, JsonToken first, JsonTokens in) {
        names |= known.mark();
        if (known.field().kind() == UserField.Kind.RAW) {
            raw = first == JsonToken.START_OBJECT ? raw(in) : null;
            in.skipChildren();
        } else {
            (known.isSnake() ? snake : camel).read(known.field(), first, in);
        }
    }

    private Layer raw(JsonTokens in) {
        Layer layer = new Layer(wanted);
        for (int member = UserField.nextMember(in);
                member != UserField.NO_MORE;
                member = UserField.nextMember(in)) {
            JsonToken first = in.nextValue();
            UserField.Name known = UserField.named(member);
            if (known == null || !known.isRaw()) {
                in.skipChildren();
            } else {
                layer.read(known.field(), first, in);
            }
        }
        return layer;
    }

    Optional<UserShape> shape() {
        String id = camel.id;
        return UserShape.of(names, camel.isUserObject, id != null && UserShape.isUserId(id));
    }

    UserFacts facts() {
        Layer usernames = first(UserField.USERNAME);
        String id = first(UserField.ID).id;
        return new UserFacts(
                id,
                raw == null ? null : raw.id,
                usernames.has(UserField.USERNAME),
                usernames.username,
                first(UserField.CREATED).created,
                first(UserField.UPDATED).updated,
                picture(id),
                tests(),
                camel.hasPrivateMetadata
                        || snake.hasPrivateMetadata
                        || (raw != null && raw.hasPrivateMetadata),
                disagreements(),
                person(id, usernames.username));
    }

    private Person person(@Nullable String id, @Nullable String username) {
        return new Person(
                given(id),
                given(first(UserField.FIRST_NAME).firstName),
                given(first(UserField.LAST_NAME).lastName),
                given(username),
                contact(UserField.Kind.EMAILS),
                contact(UserField.Kind.PHONES));
    }

    /** Of the first spelling that has any. */
    private String contact(UserField.Kind kind) {
        return Stream.of(camel, snake, raw == null ? snake : raw)
                .map(layer -> layer.contact(kind))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The layer that says something of a field: camelCase, else snake_case, else {@code _raw}. */
    private Layer first(UserField field) {
        if (camel.has(field)) {
            return camel;
        }
        if (snake.has(field)) {
            return snake;
        }
        return raw != null && raw.has(field) ? raw : camel;
    }

    private Picture picture(@Nullable String id) {
        Picture best = better(new Picture.None(), camel, id);
        best = better(best, snake, id);
        return raw == null ? best : better(best, raw, id);
    }

    private Picture better(Picture best, Layer layer, @Nullable String id) {
        if (layer.picture == null || rank(best) == 0) {
            return best;
        }
        Picture picture = Avatar.read(layer.picture, id, wanted.avatars());
        return rank(picture) < rank(best) ? picture : best;
    }

    private static int rank(Picture picture) {
        return switch (picture) {
            case Picture.OfInstance ignored -> 0;
            case Picture.Uploaded ignored -> 1;
            case Picture.Unrelated ignored -> 2;
            case Picture.None ignored -> 3;
        };
    }

    /**
     * The names of the fields as written in the value; those in {@code _raw} only where no other
     * field has a test identity.
     */
    private Set<String> tests() {
        if (!camel.showsTest() && !snake.showsTest() && (raw == null || !raw.showsTest())) {
            return Set.of();
        }
        Set<String> outside =
                UserField.stream()
                        .flatMap(field ->
                                Stream.of(
                                        camel.isTest(field) ? field.camel() : "",
                                        snake.isTest(field) ? field.snake() : ""))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        Layer inside = raw;
        return outside.isEmpty() && inside != null
                ? UserField.stream()
                        .filter(inside::isTest)
                        .map(UserField::snake)
                        .collect(Collectors.toSet())
                : outside;
    }

    private List<String> disagreements() {
        Layer inside = raw;
        return inside == null
                ? List.of()
                : UserField.stream()
                        .filter(UserField::isCompared)
                        .filter(field -> camel.disagrees(inside, field))
                        .map(UserField::camel)
                        .toList();
    }
}
