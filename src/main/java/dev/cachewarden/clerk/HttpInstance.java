package dev.cachewarden.clerk;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.port.ClerkInstanceApi;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One environment's Clerk. What it asks is what Clerk's specification allows; an answer that holds
 * users nobody asked for is refused, because a user missing from it would prove nothing.
 */
final class HttpInstance implements ClerkInstanceApi {

    /** No dots, which would be other paths; no sign in front, which would mean "all but". */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,255}");

    private static final int OK = 200;

    private final ClerkAccess access;
    private final ClerkHttpClient exchange;
    private final Budgets budgets;
    private final Problems problems;
    private final ClerkResponseReader reading;
    private Optional<InstanceAnswer> instance = Optional.empty();

    HttpInstance(ClerkAccess access, ClerkHttpClient exchange, Budgets budgets, JsonParser parser) {
        this.access = access;
        this.exchange = exchange;
        this.budgets = budgets;
        this.problems = new Problems(access);
        this.reading = new ClerkResponseReader(parser, problems);
    }

    @Override
    public ClerkAccess access() {
        return access;
    }

    @Override
    public synchronized InstanceAnswer instance() {
        if (instance.isEmpty()) {
            InstanceAnswer answer = reading.instance(found(exchange.get(Query.instance())));
            budgets.learn(access, answer);
            instance = Optional.of(answer);
        }
        return instance.get();
    }

    @Override
    public Optional<ClerkUser> user(String id) {
        requireId(id);
        HttpAnswer answer = exchange.get(Query.user(id));
        if (answer.status() != OK) {
            reading.requireNotFound(answer, access.secretKey());
            return Optional.empty();
        }
        ClerkUser user = reading.user(answer);
        if (!user.id().equals(id)) {
            throw unasked();
        }
        return Optional.of(user);
    }

    @Override
    public List<ClerkUser> users(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        wanted.forEach(this::requireId);
        return users("user_id", wanted, user -> wanted.contains(user.id()));
    }

    @Override
    public List<ClerkUser> usersNamed(Collection<String> usernames) {
        Set<String> wanted = new LinkedHashSet<>(usernames);
        Set<String> folded =
                wanted.stream().map(HttpInstance::folded).collect(Collectors.toUnmodifiableSet());
        return users(
                "username",
                wanted,
                user ->
                        ClerkResponseReader.text(user.json(), "username")
                                .map(HttpInstance::folded)
                                .filter(folded::contains)
                                .isPresent());
    }

    /** Clerk keeps usernames in small letters, however they are asked for. */
    private static String folded(String username) {
        return username.toLowerCase(Locale.ROOT);
    }

    private List<ClerkUser> users(
            String parameter, Set<String> values, Predicate<ClerkUser> asked) {
        if (values.isEmpty()) {
            // Without a filter Clerk would answer its users from the first one on.
            return List.of();
        }
        if (values.size() > MOST_PER_REQUEST) {
            throw problems.badQuestion(
                    values.size()
                            + " users are more than the "
                            + MOST_PER_REQUEST
                            + " of one request.");
        }
        if (values.contains("")) {
            throw problems.badQuestion("an empty name is nobody's.");
        }
        List<ClerkUser> users = reading.users(found(exchange.get(Query.users(parameter, values))));
        if (!users.stream().allMatch(asked)) {
            throw unasked();
        }
        return users;
    }

    @Override
    public long count() {
        return reading.count(found(exchange.get(Query.count())));
    }

    @Override
    public long requests() {
        return exchange.requests();
    }

    @Override
    public Duration pausedFor() {
        return budgets.of(access).pausedFor();
    }

    /** Only a single user can be missing: for every other path a 404 is somebody else's. */
    private HttpAnswer found(HttpAnswer answer) {
        if (answer.status() != OK) {
            throw problems.unreadable(
                    "it has no such page (status 404). Check the address configured for Clerk.");
        }
        return answer;
    }

    private void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw problems.badQuestion("what was to be looked up is no id of a Clerk user.");
        }
    }

    private RuntimeException unasked() {
        return problems.unreadable(
                "it has users that were not asked for, as if a proxy had dropped the question.");
    }

    @Override
    public String toString() {
        return "Clerk of " + access.environment();
    }
}
