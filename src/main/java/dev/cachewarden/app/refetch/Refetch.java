package dev.cachewarden.app.refetch;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.KeyBinding;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkAnswer.Users;
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
import java.util.stream.Stream;

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
            Said nothing = Said.nothing(binding.problem().get());
            return answer(environment, started, nothing, binding.contradiction());
        }
        long asked = clock.nanos();
        return answer(environment, asked, said(api.get(), question), binding.contradiction());
    }

    private static ClerkException noKey(String environment) {
        return new ClerkException(
                Reason.NOT_ASKED,
                "There is no secret key for "
                        + Printable.ofText(environment)
                        + ", so Clerk was not asked.");
    }

    private ClerkAnswer unknown(String environment, long started, ClerkException reason) {
        return answer(environment, started, Said.nothing(reason), Optional.empty());
    }

    private ClerkAnswer answer(
            String environment, long asked, Said said, Optional<String> contradiction) {
        return new ClerkAnswer(
                environment,
                said.outcome(),
                said.held(),
                Duration.ofNanos(clock.nanos() - asked),
                clock.now(),
                contradiction);
    }

    private record Said(Outcome outcome, Users held) {

        static Said nothing(ClerkException reason) {
            return new Said(new Outcome.Unknown(reason), Users.NOBODY);
        }

        static Said of(Users named, Users held) {
            return new Said(
                    named.missing().isEmpty()
                            ? new Outcome.Found(named.users())
                            : new Outcome.NotFound(named.users(), named.missing()),
                    held);
        }
    }

    private static Said said(ClerkInstanceApi api, ClerkQuestion question) {
        try {
            return switch (question) {
                case ClerkQuestion.Ids(var ids, var held) -> askById(api, ids, held);
                case ClerkQuestion.Usernames(var names, var held) -> askByName(api, names, held);
                case ClerkQuestion.Nothing(String why) ->
                        Said.nothing(new ClerkException(Reason.NOT_ASKED, why));
            };
        } catch (ClerkException e) {
            return Said.nothing(e);
        }
    }

    private static Said askById(ClerkInstanceApi api, List<String> ids, List<String> held) {
        List<ClerkUser> found = users(api, Stream.concat(ids.stream(), held.stream()).toList());
        return Said.of(byId(ids, found), byId(held, found));
    }

    /** Names are asked for only if the users in the entry do not have them any more. */
    private static Said askByName(ClerkInstanceApi api, List<String> names, List<String> held) {
        List<ClerkUser> known = held.isEmpty() ? List.of() : users(api, held);
        List<ClerkUser> all = new ArrayList<>(known);
        all.addAll(inParts(byName(names, known).missing(), api::usersNamed));
        return Said.of(byName(names, all), byId(held, known));
    }

    private static List<ClerkUser> users(ClerkInstanceApi api, List<String> ids) {
        return ids.size() == 1
                ? api.user(ids.getFirst()).stream().toList()
                : inParts(ids, api::users);
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

    private static Users byId(List<String> ids, List<ClerkUser> found) {
        return inOrder(ids, found, user -> Optional.of(user.id()), UnaryOperator.identity());
    }

    /** Clerk's usernames are case-insensitive. */
    private static Users byName(List<String> names, List<ClerkUser> found) {
        return inOrder(
                names,
                found,
                user -> new UserView(user.json()).username(),
                name -> name.toLowerCase(Locale.ROOT));
    }

    private static Users inOrder(
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
        return new Users(users, missing);
    }
}
