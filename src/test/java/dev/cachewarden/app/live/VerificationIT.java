package dev.cachewarden.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.browse.IndexScan;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.LiveCoverage.InEnvironment;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.clerk.LiveUser;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.live.FieldChange;
import dev.cachewarden.core.live.FieldChange.Weight;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.demo.RedisProcess;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.RawRedis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A cache on a real server, verified with instances of Clerk in memory. */
final class VerificationIT {

    private static final String ALICE = "user_2alice0000000000000000001";
    private static final String BOB = "user_2bob000000000000000000001";
    private static final String CAROL = "user_2carol0000000000000000001";

    private static RedisProcess redis;

    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();
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
        raw.close();
    }

    private static String user(String id, String username, long updatedAt, boolean banned) {
        return String.format(
                Locale.ROOT,
                "{\"object\":\"user\",\"id\":\"%s\",\"username\":\"%s\",\"updated_at\":%d,\"banned\":%b}",
                id,
                username,
                updatedAt,
                banned);
    }

    private void set(String key, String value) {
        raw.call("SET", "clerk:" + key, value, "EX", "280");
    }

    private KeyIndex index() {
        return new IndexScan(workspace).run(_ -> {}, new Cancellation()).index();
    }

    private Verification verification(FakeClerk... apis) {
        return verification(new ClerkEnvironments(List.of(apis), CacheLayout.DEFAULT));
    }

    private Verification verification(ClerkEnvironments clerk) {
        return new Verification(
                workspace,
                new StreamingFactsReader(),
                AuditSettings.DEFAULT,
                clerk,
                VerificationIT::differences);
    }

    private AuditReport verify(FakeClerk... apis) {
        KeyIndex index = index();
        return verification(apis).run(index, audit(index), _ -> {}, new Cancellation());
    }

    private AuditReport audit(KeyIndex index) {
        return auditRun().run(index, AuditScope.all(Depth.VALUES), _ -> {}, new Cancellation());
    }

    /** Enough of a comparison: the product's own is tested where it is. */
    private static List<FieldChange> differences(UserView cached, LiveUser live) {
        List<FieldChange> changes = new ArrayList<>();
        if (!cached.json().get("banned").equals(live.json().get("banned"))) {
            changes.add(new FieldChange("banned", "banned", Weight.AUTHORIZATION));
        }
        if (!cached.username().equals(new UserView(live.json()).username())) {
            changes.add(new FieldChange("username", "username changed", Weight.IDENTITY));
        }
        return changes;
    }

    /** What the rules found that ask Clerk, as RULE key. */
    private static List<String> found(AuditReport report) {
        return report.findings().stream()
                .filter(it -> it.rule().reads() == Reads.CLERK)
                .map(it -> it.rule().name() + " " + it.subject())
                .toList();
    }

    private static Finding only(AuditReport report, String rule) {
        assertThat(report.result(rule)).isPresent();
        assertThat(report.result(rule).orElseThrow().findings()).hasSize(1);
        return report.result(rule).orElseThrow().findings().getFirst();
    }

    private static InEnvironment live(AuditReport report, String environment) {
        return report.live().orElseThrow().of(environment).orElseThrow();
    }

    @Test
    void aUserWhoIsAsClerkSaysIsNoFindingAndProvenOwn() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        production.with(user(ALICE, "alice", 1, false)).with(user(BOB, "bob", 1, false));

        AuditReport report = verify(production, development);

        assertThat(found(report)).isEmpty();
        assertThat(report.proofs())
                .filteredOn(it -> it.environment().equals("production"))
                .singleElement()
                .satisfies(
                        proof -> {
                            assertThat(proof.own()).isEqualTo(1);
                            assertThat(proof.notProven()).isZero();
                        });
        InEnvironment coverage = live(report, "production");
        assertThat(coverage.cached()).isEqualTo(1);
        assertThat(coverage.verified()).isEqualTo(1);
        assertThat(coverage.existing()).hasValue(2);
        assertThat(coverage.unknown()).isEmpty();
        assertThat(report.live().orElseThrow().complete()).isTrue();
    }

    @Test
    void aUserOfAnotherInstanceIsAFindingWithAllEntriesToDelete() {
        String value = user(ALICE, "alice", 1, false);
        set("production:id:" + ALICE, value);
        set("production:username:alice", value);
        set("production:ids:" + ALICE, "[" + value + "]");
        development.with(value);

        AuditReport report = verify(production, development);

        assertThat(found(report)).containsExactly("WRONG_INSTANCE clerk:production:id:" + ALICE);
        Finding finding = only(report, "WRONG_INSTANCE");
        assertThat(finding.evidence().fact()).contains("lives in development");
        assertThat(finding.repairs().getFirst().kind()).isEqualTo(RepairKind.DELETE);
        assertThat(finding.repairs().getFirst().on()).hasSize(3);
        assertThat(finding.seen()).hasSize(3);
        assertThat(report.proofs().getFirst())
                .extracting(Proof::environment, Proof::foreign)
                .containsExactly("production", 1L);
    }

    @Test
    void aUserWhomNobodyKnowsWasDeleted() {
        set("production:username:alice", user(ALICE, "alice", 1, false));

        AuditReport report = verify(production, development);

        assertThat(found(report)).containsExactly("DELETED_USER clerk:production:username:alice");
        assertThat(only(report, "DELETED_USER").evidence().fact())
                .contains("production and development");
    }

    @Test
    void noAnswerIsUnknownAndNeverAFinding() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("production:id:" + BOB, "null");
        for (Reason reason :
                List.of(
                        Reason.REFUSED,
                        Reason.RATE_LIMITED,
                        Reason.FAILING,
                        Reason.UNREACHABLE,
                        Reason.UNREADABLE,
                        Reason.REJECTED)) {
            AuditReport report = verify(production.failingUsers(reason), development);
            assertThat(found(report)).isEmpty();
            assertThat(live(report, "production").unknown())
                    .containsExactly(Map.entry(WhyUnknown.of(reason), 1L));
            assertThat(only(report, "NEGATIVE_CACHE").severity()).isEqualTo(Severity.INFO);
        }
    }

    @Test
    void missingHereIsUnknownWhileAnotherInstanceDoesNotAnswer() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));

        AuditReport report = verify(production, development.failingUsers(Reason.FAILING));

        assertThat(found(report)).isEmpty();
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.OTHER_INSTANCE, 1L));
    }

    @Test
    void aWrongKeyIsToldAndJudgesNothing() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("development:id:" + BOB, user(BOB, "bob", 1, false));
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);

        AuditReport report = verify(wrong, development.with(user(BOB, "bob", 1, false)));

        assertThat(found(report)).containsExactly("KEY_CONFIG clerk:production:id:" + ALICE);
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.KEY_CONTRADICTS, 1L));
        assertThat(live(report, "production").problem()).isPresent();
        assertThat(live(report, "development").verified()).isEqualTo(1);
    }

    @Test
    void anInstanceThatDoesNotAnswerIsAskedOnceForAuditAndQuestions() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        production.failing(Reason.UNREACHABLE);
        ClerkEnvironments clerk =
                new ClerkEnvironments(List.of(production), CacheLayout.DEFAULT).forOneRun();
        KeyIndex index = index();

        Verification.withInstances(AuditSettings.DEFAULT, clerk);
        AuditReport report =
                verification(clerk).run(index, audit(index), _ -> {}, new Cancellation());

        assertThat(production.requests()).isEqualTo(1);
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.UNREACHABLE, 1L));
    }

    @Test
    void anInstanceThatClerkToldIsNotCalledConfigured() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        production.with(user(ALICE, "alice", 1, false));

        assertThat(verify(production).instances().getFirst().words()).isEqualTo("told by Clerk");
    }

    @Test
    void twoEnvironmentsOfOneInstanceAreTold() {
        set("development:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("test:id:" + BOB, user(BOB, "bob", 1, false));
        FakeClerk one = new FakeClerk("development", "ins_1", InstanceKind.DEVELOPMENT);
        FakeClerk other = new FakeClerk("test", "ins_1", InstanceKind.DEVELOPMENT);
        one.with(user(ALICE, "alice", 1, false));
        other.with(user(BOB, "bob", 1, false));

        AuditReport report = verify(one, other);

        assertThat(only(report, "SHARED_INSTANCE").evidence().fact())
                .contains("Development and test");
    }

    @Test
    void aNewerUserAndOtherRightsAreTold() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("production:id:" + BOB, user(BOB, "bob", 1, false));
        production.with(user(ALICE, "alice", 2, true)).with(user(BOB, "robert", 2, false));

        AuditReport report = verify(production);

        assertThat(found(report))
                .containsExactlyInAnyOrder(
                        "AUTHORIZATION_DRIFT clerk:production:id:" + ALICE,
                        "STALE clerk:production:id:" + ALICE,
                        "STALE clerk:production:id:" + BOB);
    }

    @Test
    void aCopyThatIsNewerThanTheAnswerIsNoDrift() {
        set("production:id:" + ALICE, user(ALICE, "alice", 3, false));
        production.with(user(ALICE, "alice", 2, true));

        assertThat(found(verify(production))).isEmpty();
    }

    @Test
    void aUsernameOfSomebodyElseIsTold() {
        set("production:username:alice_b", user(ALICE, "alice.b", 1, false));
        production.with(user(ALICE, "alice", 1, false)).with(user(CAROL, "alice.b", 1, false));

        AuditReport report = verify(production);

        assertThat(found(report))
                .containsExactly("REASSIGNED_USERNAME clerk:production:username:alice_b");
    }

    @Test
    void whoIsRememberedAsMissingAndExistsIsMoreThanInfo() {
        set("production:id:" + ALICE, "null");
        set("production:username:bob", "__NOT_FOUND__");
        set("production:username:carol", "null");
        production.with(user(ALICE, "alice", 1, false)).with(user(BOB, "bob", 1, false));

        AuditReport report = verify(production);

        assertThat(report.result("NEGATIVE_CACHE").orElseThrow().findings())
                .extracting(it -> it.severity() + " " + it.subject())
                .containsExactlyInAnyOrder(
                        "HIGH clerk:production:id:" + ALICE,
                        "HIGH clerk:production:username:bob",
                        "INFO clerk:production:username:carol");
        assertThat(report.result("NEGATIVE_CACHE").orElseThrow().total()).isEqualTo(3);
    }

    @Test
    void manyUsersAreAskedForInHundreds() {
        List<String> ids =
                IntStream.range(0, 1_204).mapToObj("user_2many%022d"::formatted).toList();
        for (String id : ids) {
            set("production:id:" + id, user(id, id, 1, false));
            production.with(user(id, id, 1, false));
        }
        KeyIndex index = index();
        VerificationCost cost =
                verification(production)
                        .cost(index, AuditScope.all(Depth.VALUES), Optional.empty());
        assertThat(cost.words())
                .isEqualTo(
                        "1,204 users, 15 requests to Clerk, about 1 s, "
                                + Numbers.of(2 * workspace.server().commandsToReadAll(1_204, true))
                                + " commands to Redis");
        assertThat(production.requests()).isZero();

        AuditReport report = verify(production);

        assertThat(live(report, "production").verified()).isEqualTo(1_204);
        assertThat(production.requests()).isEqualTo(15);
        assertThat(report.live().orElseThrow().requests()).isEqualTo(15);
    }

    /** Enough of them that some are asked for while entries are still read. */
    private List<String> manyUsers(int count) {
        List<String> ids =
                IntStream.range(0, count).mapToObj("user_2many%022d"::formatted).toList();
        ids.forEach(id -> set("production:id:" + id, user(id, id, 1, false)));
        return ids;
    }

    @Test
    void whoIsMissingAmongManyIsFoundWithAllEntries() {
        List<String> ids = manyUsers(250);
        for (String id : ids) {
            (id.endsWith("42") ? development : production).with(user(id, id, 1, false));
        }
        set("production:username:" + ids.get(42), user(ids.get(42), ids.get(42), 1, false));

        AuditReport report = verify(production, development);

        assertThat(found(report))
                .containsExactly(
                        "WRONG_INSTANCE clerk:production:id:" + ids.get(42),
                        "WRONG_INSTANCE clerk:production:id:" + ids.get(142),
                        "WRONG_INSTANCE clerk:production:id:" + ids.get(242));
        assertThat(report.findings().getFirst().repairs().getFirst().on()).hasSize(2);
        assertThat(live(report, "production").verified()).isEqualTo(250);
    }

    @Test
    void aKeyNamesOneUserAndHoldsAnotherWhoIsAskedForToo() {
        List<String> ids = manyUsers(100);
        ids.forEach(id -> production.with(user(id, id, 1, false)));
        set("production:id:" + ids.getFirst(), user(BOB, "bob", 1, false));
        development.with(user(BOB, "bob", 1, false));

        AuditReport report = verify(production, development);

        assertThat(found(report))
                .containsExactly("WRONG_INSTANCE clerk:production:id:" + ids.getFirst());
        assertThat(only(report, "WRONG_INSTANCE").evidence().fact())
                .contains("lives in development");
        assertThat(live(report, "production").cached()).isEqualTo(100);
        assertThat(live(report, "production").verified()).isEqualTo(100);
    }

    @Test
    void aWrongKeyOfManyUsersIsAskedNothing() {
        manyUsers(250);
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);

        AuditReport report = verify(wrong);

        assertThat(wrong.requests()).isEqualTo(1);
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.KEY_CONTRADICTS, 250L));
    }

    @Test
    void noAnswerForManyUsersLeavesAllOfThemUnknown() {
        manyUsers(250);

        AuditReport report = verify(production.failingUsers(Reason.FAILING), development);

        assertThat(found(report)).isEmpty();
        assertThat(live(report, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.FAILING, 250L));
    }

    @Test
    void whatWasCancelledKeepsWhatWasFound() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        KeyIndex index = index();
        Cancellation cancelled = new Cancellation();
        production.beforeUsers(cancelled::cancel);

        AuditReport report =
                verification(production, development).run(index, audit(index), _ -> {}, cancelled);

        assertThat(found(report)).isEmpty();
        assertThat(report.live().orElseThrow().complete()).isFalse();
        assertThat(live(report, "production").cached()).isEqualTo(1);
        assertThat(live(report, "production").unknowns()).isEqualTo(1);
    }

    @Test
    void aVerificationSendsAsManyCommandsAsItsCostSays() {
        for (int i = 0; i < 250; i++) {
            String id = String.format(Locale.ROOT, "user_2many%022d", i);
            set("production:id:" + id, user(id, id, 1, false));
            production.with(user(id, id, 1, false));
        }
        KeyIndex index = index();
        AuditReport before = audit(index);
        VerificationCost cost =
                verification(production)
                        .cost(index, AuditScope.all(Depth.VALUES), Optional.of(before));
        long sent = sent();

        verification(production).run(index, before, _ -> {}, new Cancellation());

        assertThat(sent() - sent).isEqualTo(cost.commands());
    }

    private long sent() {
        return workspace.server().commandCounts().stream().mapToLong(it -> it.sent()).sum();
    }

    @Test
    void anAuditWithoutClerkKeepsWhatClerkToldOfEntriesThatHaveNotChanged() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("production:id:" + BOB, user(BOB, "bob", 1, false));
        set("production:id:" + CAROL, user(CAROL, "carol", 1, false));
        AuditReport verified = verify(production, development);
        set("production:id:" + BOB, user(BOB, "robert", 2, false));
        raw.call("DEL", "clerk:production:id:" + CAROL);
        set("development:id:" + BOB, user(BOB, "robert", 2, false));

        AuditReport audited = auditAfter(verified);

        assertThat(found(verified)).hasSize(3);
        assertThat(found(audited)).containsExactly("DELETED_USER clerk:production:id:" + ALICE);
        assertThat(only(audited, "DELETED_USER").evidence().meaning())
                .isEqualTo(
                        "Whoever looks them up still finds them. Clerk has not been asked since.");
        assertThat(audited.live()).isEmpty();
        assertThat(only(auditAfter(audited), "DELETED_USER"))
                .extracting(Finding::evidence, Finding::keys, Finding::seen)
                .containsExactly(
                        only(audited, "DELETED_USER").evidence(),
                        only(verified, "DELETED_USER", ALICE).keys(),
                        only(verified, "DELETED_USER", ALICE).seen());
    }

    @Test
    void anAuditOfTheKeysAloneCannotTellWhatHasChangedAndKeepsNothing() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        AuditReport verified = verify(production, development);

        AuditReport keys =
                auditRun()
                        .run(
                                index(),
                                AuditScope.all(Depth.KEYS),
                                verified.results(),
                                _ -> {},
                                new Cancellation());

        assertThat(found(keys)).isEmpty();
    }

    private AuditReport auditAfter(AuditReport before) {
        return auditRun()
                .run(
                        index(),
                        AuditScope.all(Depth.VALUES),
                        before.results(),
                        _ -> {},
                        new Cancellation());
    }

    private static Finding only(AuditReport report, String rule, String user) {
        return report.result(rule).orElseThrow().findings().stream()
                .filter(it -> it.subject().toString().contains(user))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasRepairedIsAskedForAgainAndTheRestStays() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("production:id:" + BOB, user(BOB, "bob", 1, false));
        set("production:id:" + CAROL, user(CAROL, "carol", 1, false));
        development
                .with(user(ALICE, "alice", 1, false))
                .with(user(BOB, "bob", 1, false))
                .with(user(CAROL, "carol", 1, false));
        AuditReport all = verify(production, development);
        raw.call("DEL", "clerk:production:id:" + ALICE);

        AuditReport left =
                verification(production, development)
                        .again(auditRun(), all, List.of(key(ALICE), key(BOB)));

        assertThat(found(left))
                .containsExactlyInAnyOrder(
                        "WRONG_INSTANCE clerk:production:id:" + BOB,
                        "WRONG_INSTANCE clerk:production:id:" + CAROL);
        assertThat(left.proofs().getFirst().foreign()).isEqualTo(2);
        assertThat(live(left, "production").cached()).isEqualTo(3);
        assertThat(live(left, "production").unknowns()).isZero();
    }

    @Test
    void whoIsNotAnsweredForAfterARepairIsUnknownAndNotCleared() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        AuditReport all = verify(production, development);
        production.failingUsers(Reason.UNREACHABLE);

        AuditReport left =
                verification(production, development).again(auditRun(), all, List.of(key(ALICE)));

        assertThat(found(left))
                .as("what Clerk said of an entry that is unchanged")
                .containsExactly("DELETED_USER clerk:production:id:" + ALICE);
        assertThat(live(left, "production").verified()).isZero();
        assertThat(live(left, "production").unknown())
                .containsExactly(Map.entry(WhyUnknown.UNREACHABLE, 1L));
    }

    @Test
    void anEntryThatDidNotTellWhoseItIsCountsNoMoreOnceItIsGone() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("production:id:" + BOB, "{\"cachedAt\":5}");
        set("production:id:" + CAROL, "{}");
        production.with(user(ALICE, "alice", 1, false));
        AuditReport all = verify(production, development);
        assertThat(all.proofs().getFirst().nameless().kept())
                .extracting(it -> it.key())
                .containsExactlyInAnyOrder(key(BOB), key(CAROL));
        raw.call("DEL", "clerk:production:id:" + BOB);

        AuditReport left =
                verification(production, development).again(auditRun(), all, List.of(key(BOB)));

        assertThat(left.proofs().getFirst().nameless().words())
                .isEqualTo(
                        "1 entry does not tell whose it is (no user that is known as one),"
                                + " clerk:production:id:"
                                + CAROL);
    }

    private CacheKey key(String user) {
        return workspace
                .grammar()
                .parse(ByteString.utf8("clerk:production:id:" + user))
                .orElseThrow();
    }

    private AuditRun auditRun() {
        return new AuditRun(workspace, new StreamingFactsReader(), AuditSettings.DEFAULT);
    }

    @Test
    void aSelectionLeavesTheFindingsOfOtherKeys() {
        set("production:id:" + ALICE, user(ALICE, "alice", 1, false));
        set("production:id:" + BOB, user(BOB, "bob", 1, false));
        AuditReport all = verify(production, development);
        assertThat(found(all)).hasSize(2);
        production.with(user(ALICE, "alice", 1, false));
        AuditReport again =
                verification(production, development)
                        .runSelected(List.of(key(ALICE)), all, _ -> {}, new Cancellation());

        assertThat(found(again)).containsExactly("DELETED_USER clerk:production:id:" + BOB);
        assertThat(live(again, "production").verified()).isEqualTo(2);
    }

    @Test
    void usersWhoWereAskedForOneByOneAreCountedAmongAll() {
        for (String user : List.of(ALICE, BOB)) {
            set("production:id:" + user, user(user, "name", 1, false));
            production.with(user(user, "name", 1, false));
        }
        AuditReport none = audit(index());
        Verification asking = verification(production, development);

        AuditReport one =
                asking.runSelected(List.of(key(ALICE)), none, _ -> {}, new Cancellation());
        AuditReport same =
                asking.runSelected(List.of(key(ALICE)), one, _ -> {}, new Cancellation());
        AuditReport both = asking.runSelected(List.of(key(BOB)), same, _ -> {}, new Cancellation());

        assertThat(live(one, "production").verified()).isEqualTo(1);
        assertThat(live(one, "production").cached()).isEqualTo(2);
        assertThat(live(same, "production").verified()).isEqualTo(1);
        assertThat(live(both, "production").verified()).isEqualTo(2);
        assertThat(both.live().orElseThrow().cached()).isEqualTo(2);
    }
}
