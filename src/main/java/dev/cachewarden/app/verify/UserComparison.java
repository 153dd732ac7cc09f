package dev.cachewarden.app.verify;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.rule.ClerkEvidence;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.value.UserView;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Asks for users and compares their copies with the answer. */
final class UserComparison {

    private final GatheredEntries entries;
    private final BiFunction<UserView, ClerkUser, List<FieldChange>> differences;
    private final BiConsumer<EnvironmentVerifier, AskedUser> lost;
    private final BiConsumer<EnvironmentVerifier, UsernameQuestion> names;

    /**
     * @param lost takes users whom their environment's instance does not know
     * @param names takes usernames whose holder is to be asked for
     */
    UserComparison(
            GatheredEntries entries,
            BiFunction<UserView, ClerkUser, List<FieldChange>> differences,
            BiConsumer<EnvironmentVerifier, AskedUser> lost,
            BiConsumer<EnvironmentVerifier, UsernameQuestion> names) {
        this.entries = entries;
        this.differences = differences;
        this.lost = lost;
        this.names = names;
    }

    /**
     * What Clerk has said of some users.
     *
     * @param users those whom the instance knows, by id
     * @param none why there is no answer
     */
    record Heard(Map<String, ClerkUser> users, Optional<WhyUnknown> none) {}

    /** Asks for at most a hundred users and compares their copies with the answer. */
    void compare(EnvironmentVerifier verifier, List<AskedUser> part) {
        compare(verifier, part, ask(verifier, part.stream().map(AskedUser::user).toList()));
    }

    /** Asks for at most a hundred users. */
    static Heard ask(EnvironmentVerifier verifier, List<String> ids) {
        Map<String, ClerkUser> live = new HashMap<>();
        try {
            verifier.users(ids).forEach(user -> live.put(user.id(), user));
        } catch (ClerkException e) {
            return new Heard(Map.of(), Optional.of(WhyUnknown.of(e.reason())));
        }
        return new Heard(live, Optional.empty());
    }

    /**
     * Compares copies with the answer. They are read after it has arrived: a copy that the app
     * refills meanwhile must not look outdated.
     */
    void compare(EnvironmentVerifier verifier, List<AskedUser> part, Heard heard) {
        if (heard.none().isPresent()) {
            verifier.unknown(heard.none().get(), part.size());
            part.forEach(entries.verified()::doubtful);
            return;
        }
        Map<Integer, List<UserView>> cached =
                entries.numbered()
                        .users(
                                part.stream()
                                        .flatMap(asked -> asked.entries().stream())
                                        .mapToInt(Integer::intValue)
                                        .distinct()
                                        .toArray());
        for (AskedUser asked : part) {
            @Nullable ClerkUser user = heard.users().get(asked.user());
            if (user == null) {
                lost.accept(verifier, asked);
            } else {
                verifier.verified(1);
                entries.verified().own(asked);
            }
            asked.entries()
                    .forEach(entry ->
                            cached.getOrDefault(entry, List.of()).stream()
                                    .filter(view -> isOf(view, asked))
                                    .forEach(view -> compare(verifier, entry, view, asked, user)));
        }
    }

    private static boolean isOf(UserView view, AskedUser asked) {
        return view.id().filter(asked.user()::equals).isPresent();
    }

    private void compare(
            EnvironmentVerifier verifier,
            int entry,
            UserView cached,
            AskedUser asked,
            @Nullable ClerkUser live) {
        CacheKey key = entries.keys().key(entry);
        if (live != null) {
            entries.judge()
                    .saw(
                            new ClerkEvidence.OfUser(
                                    verifier.environment(),
                                    List.of(key),
                                    new UserVerdict.Compared(
                                            cached, live, differences.apply(cached, live))),
                            List.of(entry));
        }
        if (key.type() == KeyType.USERNAME) {
            askName(verifier, entry, key, cached, asked, live);
        }
    }

    /** A name that the user still has belongs to nobody else. */
    private void askName(
            EnvironmentVerifier verifier,
            int entry,
            CacheKey key,
            UserView cached,
            AskedUser asked,
            @Nullable ClerkUser live) {
        Optional<String> name = cached.username().or(() -> key.identifier().text());
        Optional<String> now =
                Optional.ofNullable(live).flatMap(user -> new UserView(user.json()).username());
        name.filter(wanted -> now.filter(wanted::equalsIgnoreCase).isEmpty())
                .ifPresent(wanted ->
                        names.accept(
                                verifier,
                                new UsernameQuestion(
                                        entry, key, wanted, asked.user(), live != null)));
    }
}
