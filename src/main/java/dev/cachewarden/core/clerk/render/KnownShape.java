package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.UserView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shape of an entry that can be rendered: rendering the API JSON in it gives the same bytes.
 *
 * @param api the API's JSON of each cached user
 * @param forms all those that give the entry's bytes; several where the cached user has no field in
 *     which they differ
 */
record KnownShape(Listing listing, List<Json.Obj> api, List<UserForm> forms) {

    KnownShape {
        api = List.copyOf(api);
        forms = List.copyOf(forms);
    }

    static Optional<KnownShape> of(Json content, DecodedValue cached, ByteString text) {
        return Listing.of(content).flatMap(listing -> of(listing, cached.users(), text));
    }

    private static Optional<KnownShape> of(Listing listing, List<UserView> users, ByteString text) {
        List<UserForm> forms = new ArrayList<>();
        List<Json.Obj> api = List.of();
        for (UserForm form : UserForm.all()) {
            List<Json.Obj> sources =
                    users.stream().flatMap(user -> form.api(user.json()).stream()).toList();
            if (sources.size() == users.size() && gives(text, listing, form, sources)) {
                forms.add(form);
                api = sources;
            }
        }
        return forms.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownShape(listing, api, forms));
    }

    private static boolean gives(
            ByteString text, Listing listing, UserForm form, List<Json.Obj> api) {
        try {
            return written(listing, form, api).filter(text::equals).isPresent();
        } catch (NotRenderableException e) {
            // The library of this form could not have written it.
            return false;
        }
    }

    /** Whether Clerk answers with the very fields that the cached users have. */
    boolean hasTheFieldsOf(ClerkUser live) {
        return api.stream().allMatch(user -> names(user).equals(names(live.json())));
    }

    /**
     * The distinct texts that the forms give for these users; empty if the entry's layout cannot
     * hold that number of users.
     *
     * @throws NotRenderableException if it is not known what a form would write
     */
    List<ByteString> render(List<ClerkUser> live) {
        List<Json.Obj> ordered = inOrder(live).map(ClerkUser::json).toList();
        List<ByteString> texts = new ArrayList<>();
        for (UserForm form : forms) {
            written(listing, form, ordered)
                    .filter(text -> !texts.contains(text))
                    .ifPresent(texts::add);
        }
        return texts;
    }

    /** As in the entry; further ones at the end, as they come. */
    private Stream<ClerkUser> inOrder(List<ClerkUser> live) {
        List<Optional<String>> ids = api.stream().map(user -> new UserView(user).id()).toList();
        return live.stream()
                .sorted(
                        Comparator.comparingInt(user -> {
                            int place = ids.indexOf(Optional.of(user.id()));
                            return place < 0 ? ids.size() : place;
                        }));
    }

    private static Optional<ByteString> written(
            Listing listing, UserForm form, List<Json.Obj> api) {
        return listing.around(api.stream().map(form::user).toList()).map(JsonStringify::bytes);
    }

    private static List<String> names(Json.Obj user) {
        return user.members().stream().map(Member::name).toList();
    }
}
