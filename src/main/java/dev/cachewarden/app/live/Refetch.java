package dev.cachewarden.app.live;

import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.LiveUser;
import dev.cachewarden.core.live.LiveAnswer;
import dev.cachewarden.core.live.LiveAnswer.Outcome;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.UserView;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Asks an environment's Clerk instance what the users of an entry are now. */
public final class Refetch {

    private final ClerkEnvironments clerk;
    private final Clock clock;

    public Refetch(ClerkEnvironments clerk, Clock clock) {
        this.clerk = clerk;
        this.clock = clock;
    }

    /**
     * Asks, and never fails: that there is no answer is an outcome as well. Blocking.
     *
     * @param environment whose secret key is used
     */
    public LiveAnswer ask(String environment, Question question) {
        long started = clock.nanos();
        Outcome outcome;
        try {
            outcome = outcome(environment, question);
        } catch (ClerkException e) {
            outcome = new Outcome.Unknown(e);
        }
        return new LiveAnswer(
                environment, outcome, Duration.ofNanos(clock.nanos() - started), clock.now());
    }

    private Outcome outcome(String environment, Question question) {
        ClerkInstanceApi api =
                clerk.api(environment)
                        .orElseThrow(
                                () ->
                                        new ClerkException(
                                                Reason.REFUSED,
                                                "There is no secret key for "
                                                        + environment
                                                        + ", so Clerk was not asked."));
        return switch (question) {
            case Question.Ids(List<String> ids) -> byId(api, ids);
            case Question.Usernames(List<String> names, var _) -> byName(api, names);
            case Question.Nothing(String why) -> throw new ClerkException(Reason.REJECTED, why);
        };
    }

    private static Outcome byId(ClerkInstanceApi api, List<String> ids) {
        List<LiveUser> found =
                ids.size() == 1
                        ? api.user(ids.getFirst()).stream().toList()
                        : inParts(ids, api::users);
        return inOrder(ids, found, user -> Optional.of(user.id()), UnaryOperator.identity());
    }

    /** Clerk's usernames do not tell capitals from small letters. */
    private static Outcome byName(ClerkInstanceApi api, List<String> names) {
        return inOrder(
                names,
                inParts(names, api::usersNamed),
                Refetch::name,
                name -> name.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> name(LiveUser user) {
        return new UserView(user.json()).username();
    }

    private static List<LiveUser> inParts(
            List<String> wanted, Function<List<String>, List<LiveUser>> question) {
        List<LiveUser> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += ClerkInstanceApi.MOST_PER_REQUEST) {
            int to = Math.min(wanted.size(), from + ClerkInstanceApi.MOST_PER_REQUEST);
            found.addAll(question.apply(wanted.subList(from, to)));
        }
        return found;
    }

    private static Outcome inOrder(
            List<String> wanted,
            List<LiveUser> found,
            Function<LiveUser, Optional<String>> name,
            UnaryOperator<String> folded) {
        Map<String, LiveUser> byName = new LinkedHashMap<>();
        found.forEach(user -> name.apply(user).ifPresent(it -> byName.put(folded.apply(it), user)));
        List<LiveUser> users = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String each : wanted) {
            Optional.ofNullable(byName.get(folded.apply(each)))
                    .ifPresentOrElse(users::add, () -> missing.add(each));
        }
        return missing.isEmpty() ? new Outcome.Found(users) : new Outcome.NotFound(users, missing);
    }
}
