package dev.cachewarden.core.clerk.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkAnswer.Users;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.ValueDecoder;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Clerk's answers mean for an entry, and what they do not. */
final class EntryVerdictTest {

    private static final String ANNA = "user_2anna";
    private static final String BOB = "user_2bob";
    private static final String ID = "clerk:production:id:" + ANNA;
    private static final String BATCH = "clerk:production:ids:" + ANNA + "," + BOB;
    private static final String NAME = "clerk:production:username:anna";
    private static final String LEGACY = "clerk:id:" + ANNA;

    private static String user(String id, String name, String more) {
        return "{\"id\":\"%s\",\"object\":\"user\",\"username\":\"%s\"%s}"
                .formatted(id, name, more);
    }

    private static String anna() {
        return user(ANNA, "anna", "");
    }

    private static String bob() {
        return user(BOB, "bob", "");
    }

    private static ClerkUser live(String json) {
        Json.Obj parsed =
                (Json.Obj) new JacksonJsonParser().parse(ByteString.utf8(json)).orElseThrow();
        String id = ((Json.Str) parsed.get("id").orElseThrow()).value();
        return new ClerkUser(id, parsed);
    }

    private static Outcome found(String... users) {
        return new Outcome.Found(Stream.of(users).map(EntryVerdictTest::live).toList());
    }

    private static Outcome missing(List<String> missing, String... users) {
        return new Outcome.NotFound(Stream.of(users).map(EntryVerdictTest::live).toList(), missing);
    }

    private static Outcome silent(Reason reason) {
        return new Outcome.Unknown(new ClerkException(reason, "Clerk is out."));
    }

    private static ClerkAnswer answer(String environment, Outcome outcome) {
        return new ClerkAnswer(environment, outcome, Duration.ZERO, Instant.EPOCH);
    }

    private static ClerkAnswer holding(String environment, Outcome outcome, Users held) {
        return new ClerkAnswer(
                environment, outcome, held, Duration.ZERO, Instant.EPOCH, Optional.empty());
    }

    private static ClerkAnswer contradicted(String environment, Outcome outcome) {
        return new ClerkAnswer(
                environment,
                outcome,
                Users.NOBODY,
                Duration.ZERO,
                Instant.EPOCH,
                Optional.of("The key is another's."));
    }

    private static ClerkAnswers all(ClerkAnswer... answers) {
        return new ClerkAnswers(List.of(answers), List.of(), List.of());
    }

    private static CacheKey key(String text) {
        return CacheLayout.DEFAULT.grammar().parse(ByteString.utf8(text)).orElseThrow();
    }

    private static DecodedValue value(String text) {
        ByteString bytes = ByteString.utf8(text);
        return new ValueDecoder(new JacksonJsonParser())
                .decode(new StoredValue.Text(bytes, bytes.length()));
    }

    private static EntryVerdict verdict(String key, String value, ClerkAnswers answers) {
        return EntryVerdict.of(key(key), Optional.of(value(value)), answers, ZoneOffset.UTC);
    }

    private static EntryVerdict uncached(String key, ClerkAnswers answers) {
        return EntryVerdict.of(key(key), Optional.empty(), answers, ZoneOffset.UTC);
    }

    private static List<String> changes(EntryVerdict verdict) {
        return verdict.users().stream()
                .flatMap(it -> it.changes().stream())
                .map(FieldChange::words)
                .toList();
    }

    @Test
    void anEntryThatSaysWhatClerkSaysAgrees() {
        EntryVerdict verdict = verdict(ID, anna(), all(answer("production", found(anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.AGREES);
        assertThat(verdict.isProof()).isTrue();
        assertThat(VerdictWords.of(verdict))
                .isEqualTo("The entry says what Clerk says in production.");
    }

    @Test
    void aUserWhoWasChangedDiffers() {
        EntryVerdict verdict =
                verdict(ID, anna(), all(answer("production", found(user(ANNA, "ann", "")))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(changes(verdict)).containsExactly("username is now ann");
    }

    @Test
    void aBatchOfWhichClerkDoesNotKnowOneUserIsWrongHoweverManyItKnows() {
        EntryVerdict verdict =
                verdict(
                        BATCH,
                        "[" + anna() + "," + bob() + "]",
                        all(
                                answer("production", missing(List.of(BOB), anna())),
                                answer("development", missing(List.of(ANNA), bob()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.WRONG);
        assertThat(VerdictWords.of(verdict))
                .startsWith("User lives in another environment: Clerk does not know 1 user of")
                .contains("in production, but does in development");
    }

    @Test
    void aBatchThatLeavesOutWhomClerkDoesNotKnowAgrees() {
        EntryVerdict verdict =
                verdict(
                        BATCH,
                        "[" + anna() + "]",
                        all(answer("production", missing(List.of(BOB), anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.AGREES);
    }

    @Test
    void aBatchThatLeavesOutWhomClerkKnowsDiffers() {
        EntryVerdict verdict =
                verdict(BATCH, "[" + anna() + "]", all(answer("production", found(anna(), bob()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(changes(verdict)).containsExactly("the entry does not hold the user " + BOB);
    }

    @Test
    void anEntryThatHoldsAnotherUserThanItsKeyNamesIsWrong() {
        Users held = new Users(List.of(live(bob())), List.of());
        EntryVerdict verdict = verdict(ID, bob(), all(holding("production", found(anna()), held)));

        assertThat(verdict.agreement()).isEqualTo(Agreement.WRONG);
        assertThat(VerdictWords.of(verdict))
                .isEqualTo("The entry does not hold the user that its key names: " + ANNA + ".");
    }

    @Test
    void aUserWhomNobodyKnowsNoLongerExists() {
        EntryVerdict verdict =
                verdict(
                        ID,
                        anna(),
                        all(
                                answer("production", missing(List.of(ANNA))),
                                answer("development", missing(List.of(ANNA)))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.WRONG);
        assertThat(VerdictWords.of(verdict)).startsWith("User no longer exists");
    }

    @ParameterizedTest
    @EnumSource
    void whereAnotherInstanceIsSilentNobodyIsSaidToBeGone(Reason reason) {
        EntryVerdict verdict =
                verdict(
                        ID,
                        anna(),
                        all(
                                answer("production", missing(List.of(ANNA))),
                                answer("development", silent(reason))));

        assertThat(VerdictWords.of(verdict))
                .doesNotContain("no longer exists", "lives in")
                .endsWith("Whether another environment does is not known.");
        assertThat(verdict.isProof()).isFalse();
    }

    @Test
    void anotherInstanceThatWasNotAskedLeavesOpenWhereTheUserLives() {
        ClerkAnswers one =
                new ClerkAnswers(
                        List.of(answer("production", missing(List.of(ANNA)))),
                        List.of(),
                        List.of("development"));
        EntryVerdict verdict = verdict(ID, anna(), one);

        assertThat(VerdictWords.of(verdict)).contains("Ask all environments");
        assertThat(verdict.isProof()).isFalse();
    }

    @Test
    void theOnlyInstanceThereIsDoesNotSayThatAUserIsGone() {
        EntryVerdict verdict =
                verdict(ID, anna(), all(answer("production", missing(List.of(ANNA)))));

        assertThat(VerdictWords.of(verdict)).doesNotContain("no longer exists");
    }

    @ParameterizedTest
    @EnumSource
    void silenceOfTheOwnInstanceIsNoVerdictWhateverTheOthersSay(Reason reason) {
        EntryVerdict verdict =
                verdict(
                        ID,
                        anna(),
                        all(
                                answer("production", silent(reason)),
                                answer("development", found(anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).isEqualTo("Clerk is out.");
    }

    @Test
    void anInstanceThatWasNotAskedIsNoVerdict() {
        EntryVerdict verdict = verdict(ID, anna(), all(answer("development", found(anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).contains("not asked");
    }

    @Test
    void aKeyThatCannotBeTheEnvironmentsProvesNothingOfIt() {
        EntryVerdict own = verdict(ID, anna(), all(contradicted("production", found(anna()))));
        EntryVerdict other =
                verdict(
                        ID,
                        anna(),
                        all(
                                answer("production", missing(List.of(ANNA))),
                                contradicted("development", found(anna()))));

        assertThat(own.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(own)).contains("proves nothing of production");
        assertThat(VerdictWords.of(other)).doesNotContain("does in development");
    }

    @Test
    void whatIsAwaitedIsNotConcluded() {
        EntryVerdict own =
                verdict(ID, anna(), new ClerkAnswers(List.of(), List.of("production"), List.of()));
        EntryVerdict others =
                verdict(
                        ID,
                        anna(),
                        new ClerkAnswers(
                                List.of(answer("production", missing(List.of(ANNA)))),
                                List.of("development"),
                                List.of()));

        assertThat(own.agreement()).isEqualTo(Agreement.AWAITED);
        assertThat(others.agreement()).isEqualTo(Agreement.AWAITED);
        assertThat(VerdictWords.of(others)).endsWith("asking the others…");
    }

    @Test
    void aUserOfTheSameNameElsewhereIsNotTheCachedOne() {
        Users gone = new Users(List.of(), List.of(ANNA));
        EntryVerdict verdict =
                verdict(
                        NAME,
                        anna(),
                        all(
                                holding("production", missing(List.of("anna")), gone),
                                holding("development", found(user(BOB, "anna", "")), gone)));

        assertThat(VerdictWords.of(verdict)).startsWith("User no longer exists");
    }

    @Test
    void aUserWhoWasRenamedIsNotGone() {
        Users renamed = new Users(List.of(live(user(ANNA, "ann", ""))), List.of());
        EntryVerdict verdict =
                verdict(
                        NAME,
                        anna(),
                        all(holding("production", missing(List.of("anna")), renamed)));

        assertThat(verdict.agreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(changes(verdict)).containsExactly("username is now ann");
    }

    @Test
    void aNameThatIsSomebodyElsesIsWrong() {
        Users renamed = new Users(List.of(live(user(ANNA, "ann", ""))), List.of());
        EntryVerdict verdict =
                verdict(
                        NAME,
                        anna(),
                        all(holding("production", found(user(BOB, "anna", "")), renamed)));

        assertThat(verdict.agreement()).isEqualTo(Agreement.WRONG);
        assertThat(VerdictWords.of(verdict))
                .isEqualTo("The username now belongs to another user: " + BOB + ".");
    }

    @Test
    void anEntryThatDeniesAUserIsWrongOnlyIfThereIsOne() {
        EntryVerdict wrong = verdict(ID, "null", all(answer("production", found(anna()))));
        EntryVerdict right =
                verdict(
                        ID,
                        "null",
                        all(
                                answer("production", missing(List.of(ANNA))),
                                answer("development", found(anna()))));

        assertThat(VerdictWords.of(wrong)).contains("no such user, and Clerk knows one");
        assertThat(wrong.agreement()).isEqualTo(Agreement.WRONG);
        assertThat(right.agreement()).isEqualTo(Agreement.AGREES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[object Object]", "{\"id\":\"user_2an", "{\"username\":\"anna\"}", "{}"})
    void whatCannotBeComparedIsNotSaidToAgree(String value) {
        EntryVerdict verdict = verdict(ID, value, all(answer("production", found(anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(verdict.isProof()).isFalse();
    }

    @Test
    void aUserWhomClerkWasNotAskedForIsNotSaidToAgree() {
        EntryVerdict verdict =
                verdict(
                        BATCH,
                        "[" + anna() + "," + user("user_2carl", "carl", "") + "]",
                        all(answer("production", missing(List.of(BOB), anna()))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).contains("not asked for every user");
    }

    @Test
    void aCopyThatIsNewerThanTheAnswerIsNotCalledOutdated() {
        EntryVerdict verdict =
                verdict(
                        ID,
                        user(ANNA, "ann", ",\"updated_at\":2"),
                        all(answer("production", found(user(ANNA, "anna", ",\"updated_at\":1")))));

        assertThat(verdict.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(verdict)).contains("after Clerk answered");
    }

    @Test
    void whereNothingIsCachedNothingIsWrong() {
        EntryVerdict known = uncached(ID, all(answer("production", found(anna()))));
        EntryVerdict elsewhere =
                uncached(
                        ID,
                        all(
                                answer("production", missing(List.of(ANNA))),
                                answer("development", found(anna()))));

        assertThat(known.agreement()).isEqualTo(Agreement.AGREES);
        assertThat(VerdictWords.of(known)).endsWith("nothing is cached here.");
        assertThat(elsewhere.agreement()).isEqualTo(Agreement.AGREES);
        assertThat(VerdictWords.of(elsewhere)).endsWith("Nothing is cached here.");
    }

    @Test
    void anEntryWithoutEnvironmentHasNoInstanceOfItsOwn() {
        ClerkAnswer here = answer("production", missing(List.of(ANNA)));
        EntryVerdict known = verdict(LEGACY, anna(), all(here, answer("test", found(anna()))));
        EntryVerdict gone =
                verdict(LEGACY, anna(), all(here, answer("test", missing(List.of(ANNA)))));
        EntryVerdict open =
                verdict(LEGACY, anna(), all(here, answer("test", silent(Reason.FAILING))));

        assertThat(VerdictWords.of(known)).isEqualTo("The user lives in test.");
        assertThat(VerdictWords.of(gone)).contains("No instance that was asked");
        assertThat(gone.agreement()).isEqualTo(Agreement.WRONG);
        assertThat(open.agreement()).isEqualTo(Agreement.NOT_KNOWN);
        assertThat(VerdictWords.of(open)).isEqualTo("Not every instance answered.");
    }

    @Test
    void anEntryWithoutEnvironmentThatDeniesOrIsNotThereIsWrongAboutNobody() {
        ClerkAnswers nobody =
                all(
                        answer("production", missing(List.of(ANNA))),
                        answer("test", missing(List.of(ANNA))));

        assertThat(verdict(LEGACY, "null", nobody).agreement()).isEqualTo(Agreement.AGREES);
        assertThat(uncached(LEGACY, nobody).agreement()).isEqualTo(Agreement.AGREES);
        assertThat(verdict(LEGACY, "[object Object]", nobody).agreement())
                .isEqualTo(Agreement.NOT_KNOWN);
    }

    @Test
    void aNamesakeIsNoHomeOfAnEntryWithoutEnvironment() {
        EntryVerdict verdict =
                verdict(
                        "clerk:username:anna",
                        anna(),
                        all(
                                holding(
                                        "production",
                                        found(user(BOB, "anna", "")),
                                        new Users(List.of(), List.of(ANNA)))));

        assertThat(verdict.homes()).isEmpty();
        assertThat(VerdictWords.of(verdict)).contains("No instance that was asked knows");
    }

    @Test
    void thatAUserWasChangedIsToldOnlyForWantOfHow() {
        String cached = user(ANNA, "anna", ",\"updated_at\":1,\"password_last_updated_at\":1");
        String live = user(ANNA, "anna", ",\"updated_at\":2,\"password_last_updated_at\":2");
        EntryVerdict verdict = verdict(ID, cached, all(answer("production", found(live))));

        assertThat(verdict.compared().getFirst().lasting())
                .extracting(FieldChange::words)
                .containsExactly("password changed");
    }
}
