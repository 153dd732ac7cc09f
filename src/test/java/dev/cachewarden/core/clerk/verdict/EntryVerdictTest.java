package dev.cachewarden.core.clerk.verdict;

import static dev.cachewarden.core.clerk.verdict.VerdictSamples.ANNA;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.BATCH;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.BOB;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.ID;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.NAME;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.all;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.anna;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.answer;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.bob;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.changes;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.found;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.holding;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.live;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.missing;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.uncached;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.user;
import static dev.cachewarden.core.clerk.verdict.VerdictSamples.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkAnswer.Users;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.verdict.EntryVerdict.Agreement;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What Clerk's answers mean for an entry. */
final class EntryVerdictTest {

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
    void afterAFullStopWhatDiffersIsASentenceAndAfterAColonAList() {
        Users held = new Users(List.of(live(bob())), List.of());
        EntryVerdict changed =
                verdict(ID, anna(), all(answer("production", found(user(ANNA, "ann", "")))));
        EntryVerdict other = verdict(ID, bob(), all(holding("production", found(anna()), held)));
        EntryVerdict batch =
                verdict(
                        BATCH,
                        "[" + bob() + "]",
                        all(answer("production", missing(List.of(BOB), anna()))));

        assertThat(VerdictWords.whole(changed)).endsWith(" in production: username is now ann.");
        assertThat(List.of(changed, other, batch))
                .allSatisfy(verdict ->
                        assertThat(VerdictWords.whole(verdict))
                                .startsWith(VerdictWords.of(verdict))
                                .matches("[A-Z].*[.]")
                                .doesNotContainPattern("[.] [a-z]"));
        assertThat(VerdictWords.whole(batch))
                .contains(". The entry does not hold the user " + ANNA);
    }

    @Test
    void ofAnEntryThatIsNotCachedNothingIsSaidToDiffer() {
        EntryVerdict verdict = uncached(ID, all(answer("production", found(anna()))));

        assertThat(ChangedField.of(verdict)).isEmpty();
        assertThat(VerdictWords.whole(verdict))
                .isEqualTo("Clerk knows this user in production; nothing is cached here.");
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
    void thatAUserWasChangedIsToldOnlyForWantOfHow() {
        String cached = user(ANNA, "anna", ",\"updated_at\":1,\"password_last_updated_at\":1");
        String live = user(ANNA, "anna", ",\"updated_at\":2,\"password_last_updated_at\":2");
        EntryVerdict verdict = verdict(ID, cached, all(answer("production", found(live))));

        assertThat(verdict.compared().getFirst().lasting())
                .extracting(FieldChange::words)
                .containsExactly("password changed");
    }
}
