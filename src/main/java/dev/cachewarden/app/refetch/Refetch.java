package dev.cachewarden.app.refetch;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.KeyBinding;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.key.Printable;
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
    public ClerkAnswer ask(String environment, ClerkQuestion question) {
        long started = clock.nanos();
        if (question instanceof ClerkQuestion.Nothing(String why)) {
            return unknown(environment, started, new ClerkException(Reason.NOT_ASKED, why));
        }
        Optional<ClerkInstanceApi> api = clerk.api(environment);
        if (api.isEmpty()) {
            return unknown(environment, started, noKey(environment));
        }
        KeyBinding binding = clerk.bind(environment);
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

    private ClerkAnswer unknown(String environment, long started, ClerkException reason) {
        return new ClerkAnswer(
                environment,
                new Outcome.Unknown(reason),
                Duration.ofNanos(clock.nanos() - started),
                clock.now());
    }

    private ClerkAnswer answer(
            String environment, long asked, Outcome outcome, KeyBinding binding) {
        return new ClerkAnswer(
                environment,
                outcome,
                Duration.ofNanos(clock.nanos() - asked),
                clock.now(),
                binding.contradiction());
    }

    private static Outcome outcome(ClerkInstanceApi api, ClerkQuestion question) {
        try {
            return switch (question) {
                case ClerkQuestion.Ids(List<String> ids) -> byId(api, ids);
                case ClerkQuestion.Usernames(List<String> names, var _) -> byName(api, names);
                case ClerkQuestion.Nothing(String why) ->
                        throw new ClerkException(Reason.NOT_ASKED, why);
            };
        } catch (ClerkException e) {
            return new Outcome.Unknown(e);
        }
    }

    private static Outcome byId(ClerkInstanceApi api, List<String> ids) {
        List<ClerkUser> found =
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

    private static Optional<String> name(ClerkUser user) {
        return new UserView(user.json()).username();
    }

    private static List<ClerkUser> inParts(
            List<String> wanted, Function<List<String>, List<ClerkUser>> question) {
        List<ClerkUser> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += ClerkInstanceApi.MOST_PER_REQUEST) {
            int to = Math.min(wanted.size(), from + ClerkInstanceApi.MOST_PER_REQUEST);
            found.addAll(question.apply(wanted.subList(from, to)));
        }
        return found;
    }

    private static Outcome inOrder(
            List<String> wanted,
            List<ClerkUser> found,
            Function<ClerkUser, Optional<String>> name,
            UnaryOperator<String> folded) {
        Map<String, ClerkUser> byName = new LinkedHashMap<>();
        found.forEach(user -> name.apply(user).ifPresent(it -> byName.put(folded.apply(it), user)));
        List<ClerkUser> users = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String each : wanted) {
            Optional.ofNullable(byName.get(folded.apply(each)))
                    .ifPresentOrElse(users::add, () -> missing.add(each));
        }
        return missing.isEmpty() ? new Outcome.Found(users) : new Outcome.NotFound(users, missing);
    }
}
