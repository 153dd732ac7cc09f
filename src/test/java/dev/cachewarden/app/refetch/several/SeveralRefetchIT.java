package dev.cachewarden.app.refetch.several;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.several.RefetchedEntry.Standing;
import dev.cachewarden.app.repair.RepairRunner;
import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.journal.RepairRecordFiles;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Several entries of a real server, asked about in Clerk instances in memory. */
final class SeveralRefetchIT {

    private static final String ANNA = "user_2anna";
    private static final String BOB = "user_2bob";
    private static final String EVE = "user_2eve";
    private static final Confirmation PRODUCTION = new Confirmation(Set.of("production"));

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path records;

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();
    private Workspace workspace;

    @BeforeEach
    void open() {
        Clock clock = Clock.system();
        workspace =
                new Workspace(
                        new LettuceConnector(clock).connect(Servers.plain(redis.port())),
                        CacheLayout.DEFAULT,
                        new JacksonJsonParser(),
                        clock);
    }

    @AfterEach
    void close() {
        workspace.server().close();
    }

    private static String user(String id, String username, long updatedAt) {
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"object\":\"user\",\"username\":\"%s\",\"updated_at\":%d}",
                id,
                username,
                updatedAt);
    }

    private static void cache(String key, String value) {
        redis.call("SET", key, value, "EX", "100");
    }

    private static String id(String user) {
        return "clerk:production:id:" + user;
    }

    private CacheKey key(String text) {
        return workspace.grammar().parse(ByteString.utf8(text)).orElseThrow();
    }

    private SeveralRefetch refetch(FakeClerk... apis) {
        return new SeveralRefetch(
                workspace,
                new ClerkEnvironments(List.of(apis), CacheLayout.DEFAULT),
                ZoneOffset.UTC);
    }

    private RefetchedEntries ask(String... keys) {
        return ask(refetch(production, development), keys);
    }

    private RefetchedEntries ask(SeveralRefetch refetch, String... keys) {
        return refetch.run(
                Arrays.stream(keys).map(this::key).toList(), _ -> {}, new Cancellation());
    }

    private static List<Standing> standings(RefetchedEntries of) {
        return of.entries().stream().map(RefetchedEntry::standing).toList();
    }

    private static List<String> planned(RefetchedEntries of, RepairKind kind) {
        return of.plan(kind).steps().stream().map(step -> step.key().toString()).toList();
    }

    private void cacheThree() {
        production.with(user(ANNA, "anna", 1)).with(user(BOB, "bob.b", 2));
        cache(id(ANNA), user(ANNA, "anna", 1));
        cache(id(BOB), user(BOB, "bob", 1));
        cache(id(EVE), user(EVE, "eve", 1));
    }

    @Test
    void eachEntryIsOfferedTheOneRepairThatClerksAnswerAllows() {
        cacheThree();

        RefetchedEntries made = ask(id(ANNA), id(BOB), id(EVE));

        assertThat(standings(made))
                .containsExactly(Standing.NOT_AT_CLERK, Standing.DIFFERS, Standing.SAME);
        assertThat(planned(made, RepairKind.WRITE_BACK)).containsExactly(id(BOB));
        assertThat(planned(made, RepairKind.DELETE)).containsExactly(id(EVE));
        assertThat(made.counts()).isEqualTo("1 not at Clerk, 1 differs and 1 same as at Clerk");
        assertThat(made.entries().get(1).words()).isEqualTo("Username is now bob.b.");
        assertThat(made.entries().get(1).people().held())
                .extracting(Person::username)
                .containsExactly("bob");
        assertThat(made.entries().getFirst().words()).startsWith("User no longer exists");
    }

    @Test
    void aHundredUsersTakeOneRequestAndThePriceIsSaidBefore() {
        String[] keys =
                IntStream.range(0, 150)
                        .mapToObj(i -> "user_2many" + i)
                        .peek(user -> production.with(user(user, "name" + user, 1)))
                        .peek(user -> cache(id(user), user(user, "name" + user, 1)))
                        .map(SeveralRefetchIT::id)
                        .toArray(String[]::new);
        SeveralRefetch refetch = refetch(production);

        assertThat(refetch.cost(Arrays.stream(keys).map(this::key).toList()).words())
                .startsWith("150 entries with 150 users: at least 2 requests to Clerk");
        RefetchedEntries made = ask(refetch, keys);

        assertThat(made.count(Standing.SAME)).isEqualTo(150);
        assertThat(production.requests()).as("users, and the instance").isEqualTo(2 + 1);
    }

    @Test
    void whatClerkDoesNotAnswerIsNotKnownAndOffersNothing() {
        cacheThree();
        production.failingUsers(Reason.RATE_LIMITED);

        RefetchedEntries made = ask(id(ANNA), id(BOB), id(EVE));

        assertThat(standings(made)).containsOnly(Standing.NOT_KNOWN);
        assertThat(made.entries()).allMatch(it -> it.offer().isEmpty());
        assertThat(made.entries().getFirst().words()).isEqualTo("No users of production.");
    }

    @Test
    void anEnvironmentWithoutAKeyAndAKeyThatContradictsAreNotKnown() {
        cacheThree();
        FakeClerk wrong =
                new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT)
                        .with(user(BOB, "bob.b", 2));

        assertThat(standings(ask(refetch(development), id(ANNA), id(EVE))))
                .containsOnly(Standing.NOT_KNOWN);
        RefetchedEntries contradicted = ask(refetch(wrong), id(BOB), id(EVE));

        assertThat(standings(contradicted)).containsOnly(Standing.NOT_KNOWN);
        assertThat(contradicted.entries()).allMatch(it -> it.offer().isEmpty());
        assertThat(wrong.requests()).as("its instance only").isEqualTo(1);
    }

    @Test
    void afterACancellationNothingIsAskedAndNothingIsKnown() {
        cacheThree();
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        RefetchedEntries made =
                refetch(production).run(List.of(key(id(ANNA)), key(id(EVE))), _ -> {}, cancelled);

        assertThat(made.complete()).isFalse();
        assertThat(standings(made)).containsOnly(Standing.NOT_KNOWN);
        assertThat(made.plan(RepairKind.DELETE).steps()).isEmpty();
    }

    @Test
    void anEntryThatIsNewerThanClerksAnswerIsNotKnown() {
        production.with(user(BOB, "bob", 1));
        cache(id(BOB), user(BOB, "bob.b", 2));

        RefetchedEntry made = ask(id(BOB)).entries().getFirst();

        assertThat(made.standing()).isEqualTo(Standing.NOT_KNOWN);
        assertThat(made.offer()).isEmpty();
    }

    @Test
    void whoLivesInAnotherEnvironmentIsFoundThere() {
        development.with(user(EVE, "eve", 1));
        cache(id(EVE), user(EVE, "eve", 1));
        cache("clerk:id:" + EVE, user(EVE, "eve", 1));

        RefetchedEntries made = ask(id(EVE), "clerk:id:" + EVE);

        assertThat(made.entries().getFirst().words())
                .startsWith("User lives in another environment")
                .contains("but does in development");
        assertThat(made.entries().getLast().words()).startsWith("The user lives in development.");
        assertThat(made.entries().getLast().offer())
                .as("an entry without an environment has no instance that could say what is right")
                .isEmpty();
    }

    @Test
    void aNameIsAskedForOnlyWhereTheCachedUserDoesNotHaveItAnyMore() {
        production.with(user(ANNA, "anna", 1)).with(user(BOB, "eve", 3)).with(user(EVE, "eva", 3));
        cache("clerk:production:username:anna", user(ANNA, "anna", 1));
        cache("clerk:production:username:eve", user(EVE, "eve", 1));

        RefetchedEntries made =
                ask("clerk:production:username:anna", "clerk:production:username:eve");

        assertThat(standings(made)).containsExactly(Standing.WRONG, Standing.SAME);
        assertThat(made.entries().getFirst().words())
                .startsWith("The username now belongs to another user: " + BOB + ".");
        assertThat(production.requests()).as("instance, users, one name").isEqualTo(3);
    }

    @Test
    void whoDoesNotBelongHereIsDeletedAlsoWhereTheNameIsAnothersInClerk() {
        production.with(user(BOB, "eve", 3));
        development.with(user(EVE, "eve", 1));
        cache("clerk:production:username:eve", user(EVE, "eve", 1));

        RefetchedEntry made = ask("clerk:production:username:eve").entries().getFirst();

        assertThat(made.standing()).isEqualTo(Standing.NOT_AT_CLERK);
        assertThat(made.offer()).contains(RepairKind.DELETE);
    }

    @Test
    void aShapeThatOnlyTheAppKnowsIsDeletedAndSaysWhy() {
        production.with(user(BOB, "bob.b", 2));
        cache(id(BOB), "{\"id\":\"" + BOB + "\",\"username\":\"bob\"}");

        RefetchedEntry made = ask(id(BOB)).entries().getFirst();

        assertThat(made.offer()).contains(RepairKind.DELETE);
        assertThat(made.notWritten().orElseThrow()).contains("delete it");
    }

    @Test
    void whatIsGoneFromTheCacheIsNotSaidToAgree() {
        cacheThree();
        redis.call("DEL", id(ANNA));

        RefetchedEntry made = ask(id(ANNA)).entries().getFirst();

        assertThat(made.standing()).isEqualTo(Standing.NOT_CACHED);
        assertThat(made.words())
                .isEqualTo("Clerk knows this user in production; nothing is cached here.");
        assertThat(made.offer()).isEmpty();
    }

    private RepairReport repair(RepairPlan plan, Confirmation confirmation) {
        return new RepairRunner(workspace, new RepairRecordFiles(records))
                .run(plan, confirmation, _ -> {}, new Cancellation());
    }

    @Test
    void aProtectedEnvironmentIsNamedBeforeAnyEntryIsWrittenBack() {
        cacheThree();
        RefetchedEntries made = ask(id(ANNA), id(BOB), id(EVE));

        for (RepairKind kind : List.of(RepairKind.WRITE_BACK, RepairKind.DELETE)) {
            assertThatThrownBy(() -> repair(made.plan(kind), Confirmation.NONE))
                    .isInstanceOf(ChangeRefusedException.class)
                    .hasMessageContaining("Protected, and not confirmed by name: production.");
        }
        assertThat(redis.call("GET", id(BOB))).isEqualTo(user(BOB, "bob", 1));
        assertThat(redis.call("EXISTS", id(EVE))).isEqualTo("1");

        assertThat(repair(made.plan(RepairKind.WRITE_BACK), PRODUCTION).summary())
                .isEqualTo(
                        "1 entry written back. The entries were not kept: this cannot be undone.");
        repair(made.plan(RepairKind.DELETE), PRODUCTION);

        assertThat(redis.call("GET", id(BOB))).isEqualTo(user(BOB, "bob.b", 2));
        assertThat(Integer.parseInt(redis.call("TTL", id(BOB)))).isBetween(290, 300);
        assertThat(redis.call("EXISTS", id(EVE))).isEqualTo("0");
        assertThat(redis.call("GET", id(ANNA))).isEqualTo(user(ANNA, "anna", 1));
        assertThat(records).isNotEmptyDirectory();
    }

    @Test
    void whatTheAppRewritesAfterClerkWasAskedIsLeftAlone() {
        cacheThree();
        RefetchedEntries made = ask(id(BOB), id(EVE));
        cache(id(BOB), user(BOB, "bob.c", 3));
        cache(id(EVE), user(EVE, "eve", 3));

        for (RepairKind kind : List.of(RepairKind.WRITE_BACK, RepairKind.DELETE)) {
            assertThat(repair(made.plan(kind), PRODUCTION).count(Status.CHANGED)).isOne();
        }

        assertThat(redis.call("GET", id(BOB))).isEqualTo(user(BOB, "bob.c", 3));
        assertThat(redis.call("GET", id(EVE))).isEqualTo(user(EVE, "eve", 3));
    }

    @Test
    void entriesThatHoldNoUsersAndTooManyAreRefusedBefore() {
        assertThat(SeveralRefetch.whyNot(List.of(key("clerk:production:session:s1")))).isPresent();
        assertThat(SeveralRefetch.whyNot(List.of(key(id(ANNA))))).isEmpty();
        assertThat(
                        SeveralRefetch.whyNot(
                                IntStream.rangeClosed(0, SeveralRefetch.MOST)
                                        .mapToObj(i -> key(id("user_" + i)))
                                        .toList()))
                .isPresent();
    }
}
