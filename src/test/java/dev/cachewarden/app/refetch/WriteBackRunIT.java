package dev.cachewarden.app.refetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.journal.RepairRecordFiles;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.RawRedis;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Entries on a real server, written from the answers of Clerk instances in memory. */
final class WriteBackRunIT {

    private static final String ID = "user_2alice0000000000000000001";
    private static final String KEY = "clerk:production:id:" + ID;
    private static final Confirmation PRODUCTION = new Confirmation(Set.of("production"));
    private static final String CACHED = user("alice", 1);
    private static final String LIVE = user("alice.b", 2);

    private static RedisProcess redis;

    @TempDir Path records;

    private final FakeClerk production = FakeClerk.production().with(LIVE);
    private RawRedis raw;
    private Workspace workspace;

    @BeforeAll
    static void startRedis() throws Exception {
        redis = RedisProcess.start();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void open() {
        raw = new RawRedis(redis.port());
        raw.call("FLUSHALL");
        raw.call("SET", KEY, CACHED, "EX", "100");
        workspace = workspace(Servers.plain(redis.port()));
    }

    @AfterEach
    void close() {
        workspace.server().close();
        raw.close();
    }

    private static Workspace workspace(ConnectionSettings settings) {
        Clock clock = Clock.system();
        return new Workspace(
                new LettuceConnector(clock).connect(settings),
                CacheLayout.DEFAULT,
                new JacksonJsonParser(),
                clock);
    }

    private static String user(String username, long updatedAt) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"object\":\"user\",\"username\":\"%s\",\"updated_at\":%d}",
                ID,
                username,
                updatedAt);
    }

    private CacheKey key(String text) {
        return workspace.grammar().parse(ByteString.utf8(text)).orElseThrow();
    }

    private SeenValue seen() {
        return workspace.server().see(ByteString.utf8(KEY)).join().orElseThrow();
    }

    private static ClerkAnswer answer(FakeClerk clerk) {
        return new Refetch(
                        new ClerkEnvironments(List.of(clerk), CacheLayout.DEFAULT), Clock.system())
                .ask(clerk.access().environment(), new ClerkQuestion.Ids(List.of(ID), List.of()));
    }

    private RepairResult run(SeenValue seen, ClerkAnswer answer) {
        return new WriteBackRun(workspace, new RepairRecordFiles(records))
                .run(key(KEY), seen, answer, PRODUCTION);
    }

    private String value() {
        return raw.call("GET", KEY);
    }

    private long ttl() {
        return Long.parseLong(raw.call("TTL", KEY));
    }

    private void refused(ThrowingCallable repair, String... words) {
        assertThatThrownBy(repair)
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContainingAll(words)
                .hasMessageEndingWith("Nothing was changed.");
        assertThat(value()).isEqualTo(CACHED);
        assertThat(ttl()).isLessThanOrEqualTo(100);
        assertThat(records).isEmptyDirectory();
    }

    @Test
    void theLiveUserIsWrittenInTheEntrysShapeWithTheTimeToLiveOfTheApp() {
        RepairResult result = run(seen(), answer(production));

        assertThat(result.status()).isEqualTo(Status.DONE);
        assertThat(value()).isEqualTo(LIVE);
        assertThat(ttl()).isBetween(290L, 300L);
        assertThat(records).isNotEmptyDirectory();
    }

    @Test
    void anEntryThatTheAppHasRewrittenMeanwhileIsLeftAlone() {
        SeenValue seen = seen();
        String rewritten = user("alice.c", 3);
        raw.call("SET", KEY, rewritten, "EX", "100");

        RepairResult result = run(seen, answer(production));

        assertThat(result.status()).isEqualTo(Status.CHANGED);
        assertThat(value()).isEqualTo(rewritten);
        assertThat(ttl()).isLessThanOrEqualTo(100);
    }

    @Test
    void anEntryThatIsGoneStaysGone() {
        SeenValue seen = seen();
        raw.call("DEL", KEY);

        assertThat(run(seen, answer(production)).status()).isEqualTo(Status.GONE);
        assertThat(raw.call("EXISTS", KEY)).isEqualTo("0");
    }

    @Test
    void aKeyThatContradictsItsEnvironmentWritesNothing() {
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT).with(LIVE);

        refused(
                () -> run(seen(), answer(wrong)),
                "The secret key of production belongs to a development instance",
                "configure the right key");
    }

    @Test
    void theAnswerOfAnotherEnvironmentWritesNothing() {
        refused(() -> run(seen(), answer(FakeClerk.development().with(LIVE))), "development");
        assertThat(WriteBackRun.whyNot(key("clerk:id:" + ID), answer(production))).isPresent();
    }

    @Test
    void aReadOnlyConnectionWritesNothing() {
        workspace.server().close();
        workspace = workspace(Servers.plain(redis.port()).withReadOnly(true));

        refused(() -> run(seen(), answer(production)), "This connection is read-only.");
    }

    @Test
    void aProtectedEnvironmentIsNamedFirst() {
        WriteBackRun run = new WriteBackRun(workspace, new RepairRecordFiles(records));

        refused(
                () -> run.run(key(KEY), seen(), answer(production), Confirmation.NONE),
                "Protected, and not confirmed by name: production.");
    }

    @Test
    void whatCannotBePutOnRecordIsNotDone() {
        RepairJournal full =
                (startedAt, server, action, keys) -> {
                    throw new JournalException("The disk is full.", new IOException());
                };

        refused(
                () ->
                        new WriteBackRun(workspace, full)
                                .run(key(KEY), seen(), answer(production), PRODUCTION),
                "The disk is full.");
    }

    @Test
    void withoutAnAnswerAndWithoutAUserTheEntryIsLeftAlone() {
        RepairResult silent =
                run(seen(), answer(FakeClerk.production().with(LIVE).failing(Reason.UNREACHABLE)));
        RepairResult missing = run(seen(), answer(FakeClerk.production()));

        assertThat(silent.status()).isEqualTo(Status.NOT_TRIED);
        assertThat(missing.status()).isEqualTo(Status.NOT_TRIED);
        assertThat(missing.words()).contains("Clerk knows no such user");
        assertThat(value()).isEqualTo(CACHED);
    }

    @Test
    void aShapeThatOnlyTheAppKnowsIsLeftAloneAndSaysWhy() {
        raw.call("SET", KEY, "{\"id\":\"" + ID + "\",\"name\":\"Alice\"}", "EX", "100");

        RepairResult result = run(seen(), answer(production));

        assertThat(result.status()).isEqualTo(Status.NOT_TRIED);
        assertThat(result.words()).contains("delete it");
        assertThat(value()).contains("\"name\"");
    }

    @Test
    void aProblemOfTheKeyIsAnAnswerThatIsNotKnown() {
        ClerkAnswer answer = answer(FakeClerk.production().failing(Reason.REFUSED));

        assertThat(answer.outcome())
                .isInstanceOfSatisfying(
                        ClerkAnswer.Outcome.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason())
                                        .extracting(ClerkException::reason)
                                        .isEqualTo(Reason.REFUSED));
    }
}
