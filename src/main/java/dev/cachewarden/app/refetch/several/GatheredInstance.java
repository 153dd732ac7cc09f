package dev.cachewarden.app.refetch.several;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.value.UserView;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An instance that is asked for the users of many entries at once, and then answers about each
 * entry from memory: about whom it was not asked for, or was asked for in vain, it knows nothing.
 * Safe for all threads.
 */
final class GatheredInstance implements ClerkInstanceApi {

    private final ClerkInstanceApi instance;
    private Optional<InstanceAnswer> itself = Optional.empty();
    private boolean asks = true;
    private final Answers byId = new Answers(UnaryOperator.identity());
    private final Answers byName = new Answers(name -> name.toLowerCase(Locale.ROOT));

    GatheredInstance(ClerkInstanceApi instance) {
        this.instance = instance;
    }

    /**
     * Asks for users by their ids. Never fails. Blocking.
     *
     * @param ids at most {@link #MOST_PER_REQUEST}
     */
    void gather(List<String> ids) {
        byId.ask(ids, instance::users, user -> Optional.of(user.id()));
    }

    /** As {@link #gather}, by their usernames. */
    void gatherNamed(List<String> usernames) {
        byName.ask(usernames, instance::usersNamed, user -> new UserView(user.json()).username());
    }

    /** Whether it has said that there is no user of that id. */
    boolean lacks(String id) {
        return byId.lacks(id);
    }

    @Override
    public ClerkAccess access() {
        return instance.access();
    }

    @Override
    public synchronized InstanceAnswer instance() {
        if (asks && itself.isEmpty()) {
            itself = Optional.of(instance.instance());
        }
        return itself.orElseThrow(this::notAsked);
    }

    /** From here on it only repeats what was said. */
    synchronized void askNoMore() {
        asks = false;
    }

    @Override
    public Optional<ClerkUser> user(String id) {
        return users(List.of(id)).stream().findFirst();
    }

    @Override
    public List<ClerkUser> users(Collection<String> ids) {
        return byId.of(ids);
    }

    @Override
    public List<ClerkUser> usersNamed(Collection<String> usernames) {
        return byName.of(usernames);
    }

    @Override
    public long count() {
        throw notAsked();
    }

    @Override
    public long requests() {
        // What was gathered is counted by the instance itself.
        return 0;
    }

    @Override
    public Duration pausedFor() {
        return instance.pausedFor();
    }

    private ClerkException notAsked() {
        return new ClerkException(
                Reason.NOT_ASKED,
                "Clerk was not asked for this in "
                        + Printable.ofText(instance.access().environment())
                        + ".");
    }

    /** What was said of users, by one of their names. */
    private final class Answers {

        private final UnaryOperator<String> folded;
        private final Map<String, ClerkUser> known = new ConcurrentHashMap<>();
        private final Map<String, Optional<ClerkException>> asked = new ConcurrentHashMap<>();

        Answers(UnaryOperator<String> folded) {
            this.folded = folded;
        }

        void ask(
                List<String> wanted,
                Function<List<String>, List<ClerkUser>> question,
                Function<ClerkUser, Optional<String>> name) {
            Optional<ClerkException> failure = Optional.empty();
            try {
                question.apply(wanted)
                        .forEach(user ->
                                name.apply(user)
                                        .ifPresent(it -> known.put(folded.apply(it), user)));
            } catch (ClerkException e) {
                failure = Optional.of(e);
            }
            for (String each : wanted) {
                asked.put(folded.apply(each), failure);
            }
        }

        boolean lacks(String wanted) {
            String name = folded.apply(wanted);
            return asked.getOrDefault(name, Optional.of(notAsked())).isEmpty()
                    && !known.containsKey(name);
        }

        List<ClerkUser> of(Collection<String> wanted) {
            for (String each : wanted) {
                Optional<ClerkException> failure =
                        asked.getOrDefault(folded.apply(each), Optional.of(notAsked()));
                if (failure.isPresent()) {
                    throw failure.get();
                }
            }
            return wanted.stream()
                    .map(folded)
                    .distinct()
                    .flatMap(each -> Optional.ofNullable(known.get(each)).stream())
                    .toList();
        }
    }
}
