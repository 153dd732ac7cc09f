package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.SampleUsers.user;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A cache on a real server, empty before each test, verified with instances of Clerk in memory. To
 * be registered in a static field.
 */
final class VerifiedCache
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final EmptyRedis redis = new EmptyRedis();
    private Optional<Workspace> open = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        redis.beforeAll(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        redis.beforeEach(context);
        Clock clock = Clock.system();
        open =
                Optional.of(
                        new Workspace(
                                new LettuceConnector(clock).connect(Servers.plain(redis.port())),
                                CacheLayout.DEFAULT,
                                new JacksonJsonParser(),
                                clock));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.ifPresent(it -> it.server().close());
        redis.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        redis.afterAll(context);
    }

    Workspace workspace() {
        return open.orElseThrow();
    }

    /** See {@link EmptyRedis#call}. */
    String call(Object... parts) {
        return redis.call(parts);
    }

    void set(String key, String value) {
        call("SET", "clerk:" + key, value, "EX", "280");
    }

    /** Caches {@code count} users under production and answers their ids. */
    List<String> manyUsers(int count) {
        List<String> ids =
                IntStream.range(0, count).mapToObj("user_2many%022d"::formatted).toList();
        ids.forEach(id -> set("production:id:" + id, user(id, id, 1, false)));
        return ids;
    }

    CacheKey key(String user) {
        return workspace()
                .grammar()
                .parse(ByteString.utf8("clerk:production:id:" + user))
                .orElseThrow();
    }

    KeyIndex index() {
        return new IndexScan(workspace()).run(_ -> {}, new Cancellation()).index();
    }

    /** Commands that were sent on the workspace's connection. */
    long sent() {
        return workspace().server().commandCounts().stream().mapToLong(CommandCount::sent).sum();
    }

    AuditRun auditRun() {
        return new AuditRun(
                workspace(),
                new StreamingFactsReader(),
                AuditSettings.DEFAULT,
                KnownInstances.nothing(),
                List.of());
    }

    AuditReport audit(KeyIndex index) {
        return auditRun().run(index, AuditScope.all(Depth.VALUES), _ -> {}, new Cancellation());
    }

    /** An audit that does not ask Clerk, of the same cache as an earlier one. */
    AuditReport auditAfter(AuditReport before) {
        return auditAfter(before, Depth.VALUES);
    }

    AuditReport auditAfter(AuditReport before, Depth depth) {
        return auditRun()
                .run(index(), AuditScope.all(depth), before.results(), _ -> {}, new Cancellation());
    }

    Verification verification(FakeClerk... apis) {
        return verification(new ClerkEnvironments(List.of(apis), CacheLayout.DEFAULT));
    }

    Verification verification(ClerkEnvironments clerk) {
        return new Verification(
                workspace(),
                new StreamingFactsReader(),
                AuditSettings.DEFAULT,
                clerk,
                VerifiedCache::differences);
    }

    /** Audits all and asks for all. */
    AuditReport verify(FakeClerk... apis) {
        KeyIndex index = index();
        return verification(apis).run(index, audit(index), _ -> {}, new Cancellation());
    }

    /** As after a repair. */
    AuditReport again(AuditReport before, List<CacheKey> repaired, FakeClerk... apis) {
        return Audits.reading(StreamingFactsReader::new, KnownInstances.nothing(), ZoneOffset.UTC)
                .again(target(apis), before, repaired, _ -> {}, new Cancellation());
    }

    AuditTarget target(FakeClerk... apis) {
        return new AuditTarget(
                workspace(),
                index(),
                AuditSettings.DEFAULT,
                new ClerkEnvironments(List.of(apis), CacheLayout.DEFAULT));
    }

    /** Enough of a comparison: the product's own is tested where it is. */
    private static List<FieldChange> differences(UserView cached, ClerkUser live) {
        List<FieldChange> changes = new ArrayList<>();
        if (!cached.json().get("banned").equals(live.json().get("banned"))) {
            changes.add(new FieldChange("banned", "banned", Weight.AUTHORIZATION));
        }
        if (!cached.username().equals(new UserView(live.json()).username())) {
            changes.add(new FieldChange("username", "username changed", Weight.IDENTITY));
        }
        return changes;
    }
}
