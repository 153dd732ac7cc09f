package dev.cachewarden.ui.refetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.ClerkRepair.Deed;
import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.core.clerk.ClerkAddress;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Compared;
import dev.cachewarden.core.clerk.verdict.VerdictWords;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.compare.CompareModel;
import dev.cachewarden.ui.compare.ExternalColumn;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.ttl.EntryTimes;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Clerk says of an entry, and what follows from it. */
final class RefetchModelTest {

    private static final String ALICE = Samples.text("api-user-alice.json").strip();
    private static final String ID = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
    private static final String KEY = "clerk:production:id:" + ID;

    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final MemoryCache server = new MemoryCache();
    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();

    private final Workspace workspace = server.workspace(new JacksonJsonParser());
    private final CompareModel entries =
            new CompareModel(
                    workspace,
                    this::index,
                    new MemoryRepairs(),
                    new EntryTimes(tasks, () -> Optional.of(workspace)),
                    tasks);
    private final ClerkModel clerk =
            new ClerkModel(
                    access -> access.environment().equals("production") ? production : development);
    private final RefetchModel model =
            new RefetchModel(workspace, entries, clerk, tasks, ZoneOffset.UTC);

    private KeyIndex index() {
        return server.index(grammar);
    }

    @BeforeEach
    void fill() {
        server.put(KEY, Samples.text("backend-latest-getUser.json"), Duration.ofMinutes(4));
        open(production, development);
    }

    private void open(FakeClerk... keyed) {
        clerk.open(
                "cache",
                CacheLayout.DEFAULT,
                ClerkKeys.of(Stream.of(keyed).map(FakeClerk::access).toList()));
        entries.show(key(KEY));
    }

    private CacheKey key(String text) {
        return grammar.parse(ByteString.utf8(text)).orElseThrow();
    }

    private EntryVerdict verdict() {
        return model.verdictProperty().get().orElseThrow();
    }

    private Agreement agreement() {
        return verdict().agreement();
    }

    private String sentence() {
        return VerdictWords.of(verdict());
    }

    private Compared compared() {
        return verdict().compared().getFirst();
    }

    private List<ExternalColumn> columns() {
        return entries.externalProperty().get().columns();
    }

    @Test
    void theEntrysEnvironmentIsAskedAndNoOther() {
        production.with(ALICE);
        model.ask();

        assertThat(columns())
                .extracting(ExternalColumn::title)
                .containsExactly("Clerk: production");
        assertThat(agreement()).isEqualTo(Agreement.AGREES);
        assertThat(sentence()).isEqualTo("The entry says what Clerk says in production.");
        assertThat(development.requests()).isZero();
        assertThat(model.whyNoRepair().orElseThrow()).contains("nothing to repair");
    }

    @Test
    void aDifferenceIsToldInWordsAndCanBeWrittenBack() {
        production.with(ALICE.replace("\"banned\":false", "\"banned\":true"));
        model.ask();

        assertThat(agreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(compared().lasting()).extracting(change -> change.field()).contains("banned");
        assertThat(model.whyNoRepair()).isEmpty();
        assertThat(model.writingProperty().get().refusal()).isEmpty();
    }

    @Test
    void aUserWhoLivesElsewhereIsSaidToOnceAllWereAsked() {
        development.with(ALICE);
        model.ask();
        assertThat(sentence()).contains("Ask all environments");

        model.askAll();
        assertThat(agreement()).isEqualTo(Agreement.WRONG);
        assertThat(sentence())
                .startsWith("User lives in another environment")
                .contains("in production, but does in development");
        assertThat(columns()).hasSize(2);
        assertThat(model.writingProperty().get().refusal().orElseThrow())
                .contains("knows no such user");
        assertThat(model.whyNoRepair()).isEmpty();
    }

    @Test
    void aUserWhomNobodyKnowsNoLongerExists() {
        model.askAll();

        assertThat(sentence())
                .startsWith("User no longer exists")
                .contains("production and development");
    }

    @Test
    void whatOneInstanceDoesNotAnswerIsNoProofThatTheUserIsGone() {
        development.failingUsers(Reason.UNREACHABLE);
        model.askAll();

        assertThat(sentence()).contains("is not known");
    }

    @Test
    void noAnswerIsNothingToRepairBy() {
        production.failing(Reason.REFUSED);
        model.ask();

        assertThat(production.requests()).isEqualTo(1);
        assertThat(agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(columns().getFirst().content()).isEqualTo(new Content.Nothing());
        assertThat(model.whyNoRepair().orElseThrow()).contains("nothing is known");
        assertThat(repair(Deed.DELETE)).isFalse();
    }

    @Test
    void aKeyOfTheWrongKindBlocksRepairsWhateverItAnswers() {
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);
        ClerkModel other = new ClerkModel(_ -> wrong);
        RefetchModel blocked = new RefetchModel(workspace, entries, other, tasks, ZoneOffset.UTC);
        other.open("cache", CacheLayout.DEFAULT, ClerkKeys.of(List.of(wrong.access())));
        blocked.ask();

        assertThat(blocked.whyNoRepair().orElseThrow())
                .contains("production belongs to a development instance");
        assertThat(VerdictWords.of(blocked.verdictProperty().get().orElseThrow()))
                .contains("proves nothing of production");
    }

    @Test
    void anotherEntryTakesTheAnswersAwayAndALateOneIsDropped() {
        production.with(ALICE);
        production.beforeUsers(() -> entries.show(key("clerk:production:id:user_2other")));
        model.ask();

        assertThat(model.verdictProperty().get()).isEmpty();
        assertThat(columns()).isEmpty();
    }

    @Test
    void aMissingKeyIsSaidAndNothingIsAsked() {
        open(development);
        model.ask();

        assertThat(model.keyMissingProperty().get().orElseThrow().name()).isEqualTo("production");
        assertThat(model.verdictProperty().get()).isEmpty();
        assertThat(production.requests()).isZero();
    }

    @Test
    void aTypedKeyAsksAgainWhatCouldNotBeAsked() {
        open(development);
        model.ask();
        production.with(ALICE);
        clerk.use(CacheLayout.DEFAULT.environments().getFirst(), "sk_live_a", ClerkAddress.DEFAULT);
        model.again();

        assertThat(model.keyMissingProperty().get()).isEmpty();
        assertThat(agreement()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void anEntryWithoutEnvironmentIsAskedForEverywhereAndNotRepaired() {
        String legacy = "clerk:id:" + ID;
        server.put(legacy, ALICE, Duration.ofMinutes(1));
        development.with(ALICE);
        entries.show(key(legacy));
        model.ask();

        assertThat(columns()).hasSize(2);
        assertThat(sentence()).isEqualTo("The user lives in development.");
        assertThat(model.whyNoRepair().orElseThrow()).contains("no environment");
    }

    @Test
    void aUsernameThatIsSomebodyElsesIsSaidToBe() {
        String name = "clerk:production:username:alice";
        server.put(name, Samples.text("backend-latest-getUser.json"), Duration.ofMinutes(4));
        production.with(ALICE.replace(ID, "user_2somebodyElse"));
        entries.show(key(name));
        model.ask();

        assertThat(sentence())
                .startsWith("The username now belongs to another user")
                .contains("user_2somebodyElse");
    }

    @Test
    void anEntryThatDeniesAUserWhoExistsIsSaidTo() {
        String name = "clerk:production:username:alice";
        server.put(name, "null", Duration.ofMinutes(4));
        production.with(ALICE);
        entries.show(key(name));
        model.ask();

        assertThat(sentence()).contains("no such user, and Clerk knows one");
    }

    @Test
    void aReadOnlyConnectionRepairsNothing() {
        server.readOnly();
        production.with(ALICE.replace("\"banned\":false", "\"banned\":true"));
        model.ask();

        assertThat(model.whyNoRepair().orElseThrow()).contains("read-only");
        assertThat(repair(Deed.WRITE_BACK)).isFalse();
    }

    @Test
    void whatChangesAllTheTimeIsSetAsideUntilItIsAskedFor() {
        production.with(ALICE.replace("\"last_active_at\":1735689600123", "\"last_active_at\":2"));
        model.ask();
        assertThat(compared().setAside()).isEqualTo(1);
        assertThat(columns().getFirst().content().toString()).doesNotContain("lastActiveAt");

        model.everythingProperty().set(true);
        assertThat(columns().getFirst().content().toString()).contains("lastActiveAt");
    }

    @Test
    void whatHoldsNoUserSaysWhyClerkIsNotAsked() {
        assertThat(ClerkQuestion.whyNot(key("clerk:production:session:sess_1")).orElseThrow())
                .contains("no user");
        assertThat(ClerkQuestion.whyNot(key(KEY))).isEmpty();
    }

    private boolean repair(Deed deed) {
        return model.repair(
                        deed,
                        (_, _, _, _) -> {
                            throw new AssertionError("Nothing is to be repaired.");
                        },
                        _ -> {})
                .isPresent();
    }
}
