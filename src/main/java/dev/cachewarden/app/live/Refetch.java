package dev.cachewarden.app.live;

import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.LiveUser;
import dev.cachewarden.core.key.Printable;
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
     * Asks, and never fails: that there is no answer is an outcome as well. The first use of a key
     * asks which instance it belongs to; where Clerk does not say that, no user is asked for.
     * Blocking.
     *
     * @param environment whose secret key is used
     */
    public LiveAnswer ask(String environment, Question question) {
        long started = clock.nanos();
        if (question instanceof Question.Nothing(String why)) {
            return unknown(environment, started, new ClerkException(Reason.NOT_ASKED, why));
        }
        Optional<ClerkInstanceApi> api = clerk.api(environment);
        if (api.isEmpty()) {
            return unknown(environment, started, noKey(environment));
        }
        Binding binding = clerk.bind(environment);
        if (binding.problem().isPresent()) {
            return answer(
                    environment, started, new Outcome.Unknown(binding.problem().get()), binding);
        }
        long asked = clock.nanos();
        return answer(environment, asked, outcome(api.get(), question), binding);
    }

    private static ClerkException noKey(String environment) {
        return new ClerkException(
                Reason.NOT_ASKED,
                "There is no secret key for "
                        + Printable.ofText(environment)
                        + ", so Clerk was not asked.");
    }

    private LiveAnswer unknown(String environment, long started, ClerkException reason) {
        return new LiveAnswer(
                environment,
                new Outcome.Unknown(reason),
                Duration.ofNanos(clock.nanos() - started),
                clock.now());
    }

    private LiveAnswer answer(String environment, long asked, Outcome outcome, Binding binding) {
        return new LiveAnswer(
                environment,
                outcome,
                Duration.ofNanos(clock.nanos() - asked),
                clock.now(),
                binding.contradiction());
    }

    private static Outcome outcome(ClerkInstanceApi api, Question question) {
        try {
            return switch (question) {
                case Question.Ids(List<String> ids) -> byId(api, ids);
                case Question.Usernames(List<String> names, var _) -> byName(api, names);
                case Question.Nothing(String why) ->
                        throw new ClerkException(Reason.NOT_ASKED, why);
            };
        } catch (ClerkException e) {
            return new Outcome.Unknown(e);
        }
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
