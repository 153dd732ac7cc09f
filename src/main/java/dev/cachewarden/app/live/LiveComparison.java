package dev.cachewarden.app.live;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.judge.LiveJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.Sighting;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.LiveUser;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.live.FieldChange;
import dev.cachewarden.core.value.UserView;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Asks for users and lays their copies beside the answer. */
final class LiveComparison {

    private final AuditKeys keys;
    private final LiveJudge judge;
    private final Entries entries;
    private final VerifiedUsers verified;
    private final BiFunction<UserView, LiveUser, List<FieldChange>> differences;
    private final BiConsumer<Side, Asked> lost;
    private final BiConsumer<Side, NameQuestion> names;

    /**
     * @param lost takes users whom their environment's instance does not know
     * @param names takes usernames whose holder is to be asked for
     */
    LiveComparison(
            AuditKeys keys,
            LiveJudge judge,
            Entries entries,
            VerifiedUsers verified,
            BiFunction<UserView, LiveUser, List<FieldChange>> differences,
            BiConsumer<Side, Asked> lost,
            BiConsumer<Side, NameQuestion> names) {
        this.keys = keys;
        this.judge = judge;
        this.entries = entries;
        this.verified = verified;
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
    record Heard(Map<String, LiveUser> users, Optional<WhyUnknown> none) {}

    /** Asks for at most a hundred users and lays their copies beside the answer. */
    void compare(Side side, List<Asked> part) {
        compare(side, part, ask(side, part.stream().map(Asked::user).toList()));
    }

    /** Asks for at most a hundred users. */
    static Heard ask(Side side, List<String> ids) {
        Map<String, LiveUser> live = new HashMap<>();
        try {
            side.users(ids).forEach(user -> live.put(user.id(), user));
        } catch (ClerkException e) {
            return new Heard(Map.of(), Optional.of(WhyUnknown.of(e.reason())));
        }
        return new Heard(live, Optional.empty());
    }

    /**
     * Lays copies beside the answer. They are read after it has come: one that the app refills
     * meanwhile must not look outdated.
     */
    void compare(Side side, List<Asked> part, Heard heard) {
        if (heard.none().isPresent()) {
            side.unknown(heard.none().get(), part.size());
            part.forEach(verified::doubtful);
            return;
        }
        Map<Integer, List<UserView>> cached =
                entries.users(
                        part.stream()
                                .flatMap(asked -> asked.entries().stream())
                                .mapToInt(Integer::intValue)
                                .distinct()
                                .toArray());
        for (Asked asked : part) {
            @Nullable LiveUser user = heard.users().get(asked.user());
            if (user == null) {
                lost.accept(side, asked);
            } else {
                side.verified(1);
                verified.own(asked);
            }
            asked.entries()
                    .forEach(
                            entry ->
                                    cached.getOrDefault(entry, List.of()).stream()
                                            .filter(view -> isOf(view, asked))
                                            .forEach(
                                                    view ->
                                                            compare(
                                                                    side, entry, view, asked,
                                                                    user)));
        }
    }

    private static boolean isOf(UserView view, Asked asked) {
        return view.id().filter(asked.user()::equals).isPresent();
    }

    private void compare(
            Side side, int entry, UserView cached, Asked asked, @Nullable LiveUser live) {
        CacheKey key = keys.key(entry);
        if (live != null) {
            judge.saw(
                    new Sighting.Copy(key, cached, live, differences.apply(cached, live)),
                    List.of(entry));
        }
        if (key.type() == KeyType.USERNAME) {
            askName(side, entry, key, cached, asked, live);
        }
    }

    /** A name that the user still has is nobody else's. */
    private void askName(
            Side side,
            int entry,
            CacheKey key,
            UserView cached,
            Asked asked,
            @Nullable LiveUser live) {
        Optional<String> name = cached.username().or(() -> key.identifier().text());
        Optional<String> now =
                Optional.ofNullable(live).flatMap(user -> new UserView(user.json()).username());
        name.filter(wanted -> now.filter(wanted::equalsIgnoreCase).isEmpty())
                .ifPresent(
                        wanted ->
                                names.accept(
                                        side,
                                        new NameQuestion(
                                                entry, key, wanted, asked.user(), live != null)));
    }
}
