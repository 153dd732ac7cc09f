package dev.cachewarden.app.refetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.KeyBinding;
import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.ValueDecoder;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** One entry's users, asked of Clerk; and which instance a key belongs to. */
final class RefetchTest {

    private static final String ALICE = "user_2alice";
    private static final String BOB = "user_2bob";

    private final FakeClerk production =
            FakeClerk.production()
                    .with("{\"object\":\"user\",\"id\":\"user_2alice\",\"username\":\"alice.b\"}")
                    .with("{\"object\":\"user\",\"id\":\"user_2bob\",\"username\":null}");

    private Outcome ask(ClerkQuestion question) {
        return new Refetch(environments(production), Clock.system())
                .ask("production", question)
                .outcome();
    }

    private static ClerkEnvironments environments(FakeClerk... apis) {
        return new ClerkEnvironments(List.of(apis), CacheLayout.DEFAULT);
    }

    private static ClerkQuestion question(String key, String value) {
        CacheKey parsed = CacheLayout.DEFAULT.grammar().parse(ByteString.utf8(key)).orElseThrow();
        Optional<DecodedValue> cached =
                value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new ValueDecoder(new JacksonJsonParser())
                                        .decode(
                                                new StoredValue.Text(
                                                        ByteString.utf8(value),
                                                        ByteString.utf8(value).length())));
        return ClerkQuestion.of(parsed, cached);
    }

    @Test
    void aUserEntryIsAskedForByItsId() {
        assertThat(question("clerk:production:id:" + ALICE, ""))
                .isEqualTo(new ClerkQuestion.Ids(List.of(ALICE), List.of()));
        assertThat(ask(new ClerkQuestion.Ids(List.of(ALICE), List.of())))
                .isInstanceOfSatisfying(
                        Outcome.Found.class,
                        found ->
                                assertThat(found.users())
                                        .extracting(ClerkUser::id)
                                        .containsExactly(ALICE));
    }

    @Test
    void aBatchIsAskedForInOneRequestAndAnsweredInItsOrder() {
        ClerkQuestion batch =
                question("clerk:production:ids:" + BOB + "," + ALICE + ",user_2gone", "");
        assertThat(ask(batch))
                .isInstanceOfSatisfying(
                        Outcome.NotFound.class,
                        answer -> {
                            assertThat(answer.users())
                                    .extracting(ClerkUser::id)
                                    .containsExactly(BOB, ALICE);
                            assertThat(answer.missing()).containsExactly("user_2gone");
                        });
        assertThat(production.requests()).as("instance and users").isEqualTo(2);
    }

    @Test
    void aUsernameIsTheRealOneAndTheKeysOnlyForWantOfIt() {
        assertThat(
                        question(
                                "clerk:production:username:alice_b",
                                "{\"id\":\"user_2alice\",\"username\":\"alice.b\"}"))
                .isEqualTo(new ClerkQuestion.Usernames(List.of("alice.b"), List.of(ALICE)));
        assertThat(question("clerk:production:username:alice_b", "null"))
                .isEqualTo(new ClerkQuestion.Usernames(List.of("alice_b"), List.of()));
        assertThat(ask(new ClerkQuestion.Usernames(List.of("alice.b"), List.of())))
                .isInstanceOf(Outcome.Found.class);
    }

    private ClerkAnswer answer(ClerkQuestion question) {
        return new Refetch(environments(production), Clock.system()).ask("production", question);
    }

    @Test
    void aUserWhoStillHasTheNameIsAskedForOnce() {
        ClerkAnswer answer =
                answer(new ClerkQuestion.Usernames(List.of("Alice.B"), List.of(ALICE)));

        assertThat(answer.users()).extracting(ClerkUser::id).containsExactly(ALICE);
        assertThat(production.requests()).as("instance and user").isEqualTo(2);
    }

    @Test
    void aUserWhoHasAnotherNameByNowIsFoundAllTheSame() {
        ClerkAnswer answer = answer(new ClerkQuestion.Usernames(List.of("old"), List.of(BOB)));

        assertThat(answer.missing()).containsExactly("old");
        assertThat(answer.users()).isEmpty();
        assertThat(answer.user(BOB)).isPresent();
    }

    @Test
    void whomAnEntryHoldsBesideItsKeyIsAskedForInTheSameRequest() {
        ClerkQuestion question =
                question(
                        "clerk:production:id:" + ALICE,
                        "{\"id\":\"user_2gone\",\"username\":\"x\"}");
        ClerkAnswer answer = answer(question);

        assertThat(answer.users()).extracting(ClerkUser::id).containsExactly(ALICE);
        assertThat(answer.lacks("user_2gone")).isTrue();
        assertThat(answer.lacks("user_2never")).as("was not asked for").isFalse();
        assertThat(production.requests()).as("instance and users").isEqualTo(2);
    }

    @Test
    void whatIsNoUsersIdIsNeverSent() {
        assertThat(question("clerk:production:id:-user_2alice", ""))
                .isInstanceOf(ClerkQuestion.Nothing.class);
        assertThat(question("clerk:production:session:sess_1", ""))
                .isInstanceOf(ClerkQuestion.Nothing.class);
        assertThat(ask(new ClerkQuestion.Nothing("Why.")))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason().reason()).isEqualTo(Reason.NOT_ASKED));
        assertThat(production.requests()).isZero();
    }

    @Test
    void aRefusalIsUnknownAndNotMissing() {
        production.failing(Reason.REFUSED);
        assertThat(ask(new ClerkQuestion.Ids(List.of(ALICE), List.of())))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason().reason()).isEqualTo(Reason.REFUSED));
    }

    @Test
    void withoutAKeyNothingIsAsked() {
        assertThat(
                        new Refetch(environments(), Clock.system())
                                .ask("production", new ClerkQuestion.Ids(List.of(ALICE), List.of()))
                                .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown ->
                                assertThat(unknown.reason())
                                        .hasMessageContaining("no secret key for production"));
    }

    @Test
    void aKeyOfTheWrongKindContradictsItsEnvironment() {
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);
        FakeClerk live = new FakeClerk("development", "ins_2", InstanceKind.PRODUCTION);
        FakeClerk test = new FakeClerk("test", "ins_3", InstanceKind.DEVELOPMENT);
        ClerkEnvironments environments = environments(wrong, live, test);
        assertThat(environments.bind("production").contradiction())
                .hasValueSatisfying(why ->
                        assertThat(why).contains("production belongs to a development instance"));
        assertThat(environments.bind("development").contradiction())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("belongs to a production instance"));
        assertThat(environments.bind("test").isUsable()).isTrue();
    }

    @Test
    void anAnswerToAKeyThatContradictsItsEnvironmentSaysSo() {
        FakeClerk wrong = new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT);
        ClerkQuestion question = new ClerkQuestion.Ids(List.of(ALICE), List.of());

        assertThat(
                        new Refetch(environments(wrong), Clock.system())
                                .ask("production", question)
                                .contradiction())
                .isPresent();
        assertThat(
                        new Refetch(environments(production), Clock.system())
                                .ask("production", question)
                                .contradiction())
                .isEmpty();
    }

    @Test
    void theKindOfKeySpeaksEvenIfClerkDoesNot() {
        FakeClerk wrong =
                new FakeClerk("production", "ins_1", InstanceKind.DEVELOPMENT)
                        .failing(Reason.FAILING);
        KeyBinding binding = environments(wrong).bind("production");
        assertThat(binding.problem()).isPresent();
        assertThat(binding.contradiction()).isPresent();
        assertThat(binding.isUsable()).isFalse();
    }

    @Test
    void aProblemIsNotRememberedAsAnAnswer() {
        FakeClerk clerk = FakeClerk.production().failing(Reason.UNREACHABLE);
        ClerkEnvironments environments = environments(clerk);
        assertThat(environments.bind("production").problem()).isPresent();
        clerk.working();
        assertThat(environments.bind("production").isUsable()).isTrue();
    }

    @Test
    void inOneRunAnInstanceThatDoesNotAnswerIsAskedOnce() {
        FakeClerk clerk = FakeClerk.production().failing(Reason.UNREACHABLE);
        ClerkEnvironments environments = environments(clerk);
        ClerkEnvironments run = environments.forOneRun();

        assertThat(run.bind("production").problem()).isPresent();
        assertThat(run.bind("production").problem()).isPresent();

        assertThat(clerk.requests()).isEqualTo(1);
        clerk.working();
        assertThat(environments.forOneRun().bind("production").isUsable()).isTrue();
    }
}
