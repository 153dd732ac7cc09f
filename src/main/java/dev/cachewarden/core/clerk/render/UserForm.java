package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a cached user is made of the API's JSON. */
public sealed interface UserForm {

    /** The API's JSON itself. */
    record Api() implements UserForm {}

    /** A {@code User} of {@code @clerk/backend} that keeps the API's JSON. */
    record Backend(BackendForm form) implements UserForm {}

    static List<UserForm> all() {
        return Stream.concat(
                        Stream.of(new Api()), BackendForm.ALL.stream().<UserForm>map(Backend::new))
                .toList();
    }

    /**
     * What a user of this form is, made of the API's JSON.
     *
     * @throws NotRenderableException if the library would fail, or we do not know what it does
     */
    default Json.Obj user(Json.Obj api) {
        return switch (this) {
            case Api() -> api;
            case Backend(BackendForm form) -> form.user(api);
        };
    }

    /** The API's JSON that a user of this form was made of. */
    default Optional<Json.Obj> api(Json.Obj user) {
        return switch (this) {
            case Api() ->
                    user.get("object").filter(new Json.Str("user")::equals).map(ignored -> user);
            case Backend ignored ->
                    user.get("_raw").filter(Json.Obj.class::isInstance).map(Json.Obj.class::cast);
        };
    }
}
