package dev.cachewarden.app.verify;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.json.JacksonJsonParser;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** An instance of Clerk in memory. */
public final class FakeClerk implements ClerkInstanceApi {

    private final ClerkAccess access;
    private final InstanceAnswer instance;
    private final Map<String, ClerkUser> users = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private volatile Runnable beforeUsers = () -> {};
    private volatile @Nullable Reason failure;

    public FakeClerk(String environment, String instance, InstanceKind kind) {
        String prefix = kind == InstanceKind.PRODUCTION ? "sk_live_" : "sk_test_";
        this.access = ClerkAccess.of(environment, Secret.of(prefix + "planted"));
        this.instance = new InstanceAnswer(instance, kind.label());
    }

    public static FakeClerk production() {
        return new FakeClerk(
                "production", "ins_2production000000000000000001", InstanceKind.PRODUCTION);
    }

    public static FakeClerk development() {
        return new FakeClerk(
                "development", "ins_2development00000000000000001", InstanceKind.DEVELOPMENT);
    }

    /** Adds a user from what the API answers of it. */
    public FakeClerk with(String json) {
        ByteString text = ByteString.utf8(json);
        Json.Obj user = (Json.Obj) new JacksonJsonParser().parse(text).orElseThrow();
        String id = new UserView(user).id().orElseThrow();
        users.put(id, new ClerkUser(id, user));
        return this;
    }

    /** Every question fails from then on. */
    public FakeClerk failing(Reason reason) {
        failure = reason;
        return this;
    }

    public void working() {
        failure = null;
    }

    /** Every request for users fails from then on; that for the instance is answered. */
    public FakeClerk failingUsers(Reason reason) {
        beforeUsers =
                () -> {
                    throw new ClerkException(reason, "No users of " + access.environment() + ".");
                };
        return this;
    }

    /** Runs before each question for users. */
    public void beforeUsers(Runnable wanted) {
        beforeUsers = wanted;
    }

    private void request() {
        requests.incrementAndGet();
        Reason reason = failure;
        if (reason != null) {
            throw new ClerkException(reason, "Clerk of " + access.environment() + " is out.");
        }
    }

    @Override
    public ClerkAccess access() {
        return access;
    }

    @Override
    public InstanceAnswer instance() {
        request();
        return instance;
    }

    @Override
    public Optional<ClerkUser> user(String id) {
        request();
        beforeUsers.run();
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public List<ClerkUser> users(Collection<String> ids) {
        request();
        beforeUsers.run();
        check(ids);
        return users.values().stream().filter(user -> ids.contains(user.id())).toList();
    }

    @Override
    public List<ClerkUser> usersNamed(Collection<String> usernames) {
        request();
        beforeUsers.run();
        check(usernames);
        return users.values().stream()
                .filter(user ->
                        new UserView(user.json())
                                .username()
                                .filter(usernames::contains)
                                .isPresent())
                .toList();
    }

    private static void check(Collection<String> values) {
        if (values.isEmpty() || values.size() > MOST_PER_REQUEST) {
            throw new AssertionError(values.size() + " in one request");
        }
    }

    @Override
    public long count() {
        request();
        return users.size();
    }

    @Override
    public long requests() {
        return requests.get();
    }

    @Override
    public Duration pausedFor() {
        return Duration.ZERO;
    }
}
