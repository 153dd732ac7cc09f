package dev.cachewarden.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

final class LaterChangesTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();

    private final LaterChanges later = new LaterChanges();

    private static CacheKey key(String identifier) {
        return GRAMMAR.parse(ByteString.utf8("clerk:test:username:" + identifier)).orElseThrow();
    }

    private static List<CacheKey> keys(String... identifiers) {
        return List.of(identifiers).stream().map(LaterChangesTest::key).toList();
    }

    private static LaterChanges.Looked audit(long nanos, String... identifiers) {
        return new LaterChanges.Looked(
                KeyIndex.empty(GRAMMAR).changed(Set.of(), Set.copyOf(keys(identifiers))), nanos);
    }

    private void audited(String... identifiers) {
        later.followedFrom(OptionalLong.of(0));
        later.audited(audit(100, identifiers));
    }

    private static ChangesSince seen(long came, long written, long went) {
        return new ChangesSince.Seen(came, written, went);
    }

    @Test
    void whatIsThereWithoutTheAuditKnowingItCameAndWhatItKnewIsWrittenAgainOrWent() {
        audited("ann", "bob", "eve");
        later.found(keys("new", "ann"), true, 200);
        later.found(keys("bob"), false, 200);

        assertThat(later.since()).isEqualTo(seen(1, 1, 1));
    }

    @Test
    void anEntryCountsOnceByWhatItIsAtLast() {
        audited("ann", "bob");
        later.found(keys("ann", "bob", "new"), true, 200);
        later.found(keys("ann", "new"), false, 300);
        later.found(keys("bob"), true, 300);

        assertThat(later.since()).isEqualTo(seen(0, 1, 1));
    }

    @Test
    void whatAnAuditHasSeenIsNotSinceIt() {
        audited("ann", "bob");
        later.found(keys("ann"), true, 200);
        later.found(keys("new"), true, 200);
        later.found(keys("bob"), false, 200);

        later.audited(audit(250, "ann", "new"));

        assertThat(later.since()).isEqualTo(seen(0, 0, 0));
    }

    @Test
    void whatChangesWhileAnAuditIsUnderWayIsSinceIt() {
        audited("ann");
        later.found(keys("ann"), true, 300);
        later.found(keys("known late"), true, 200);

        later.audited(audit(250, "ann"));

        assertThat(later.since()).isEqualTo(seen(1, 1, 0));
    }

    @Test
    void aSecondLookAtSomeEntriesEndsWhatIsSaidOfThese() {
        audited("ann", "bob");
        later.found(keys("ann", "bob"), true, 200);

        later.lookedAgain(keys("ann"), 250);
        assertThat(later.since()).isEqualTo(seen(0, 1, 0));
        later.lookedAgain(keys("bob"), 150);
        assertThat(later.since()).as("it was changed later").isEqualTo(seen(0, 1, 0));
    }

    @Test
    void nothingIsKnownWhereChangesWereNotSeenTheWholeTime() {
        assertThat(later.since()).isEqualTo(new ChangesSince.Unknown());
        later.audited(audit(100, "ann"));
        assertThat(later.since()).isEqualTo(new ChangesSince.Unknown());
        later.followedFrom(OptionalLong.of(150));
        assertThat(later.since()).as("seen too late").isEqualTo(new ChangesSince.Unknown());
        later.audited(audit(200, "ann"));
        assertThat(later.since()).isEqualTo(seen(0, 0, 0));
        later.followedFrom(OptionalLong.empty());
        assertThat(later.since()).isEqualTo(new ChangesSince.Unknown());
    }

    @Test
    void moreThanAreKeptApartAreSaidToBeMoreUntilAnAuditBeginsAfterThem() {
        audited();
        later.found(
                IntStream.rangeClosed(0, LaterChanges.MOST).mapToObj(i -> key("user" + i)).toList(),
                true,
                200);

        assertThat(later.since()).isEqualTo(new ChangesSince.Many(LaterChanges.MOST));
        assertThat(later.since().isUnchecked()).isTrue();
        later.audited(audit(150));
        assertThat(later.since()).isEqualTo(new ChangesSince.Many(LaterChanges.MOST));
        later.audited(audit(300));
        assertThat(later.since()).isEqualTo(seen(LaterChanges.MOST, 0, 0));
    }

    @Test
    void theNumbersAreInOneSentence() {
        assertThat(seen(3, 2, 1).words("14:00:02"))
                .isEqualTo(
                        "3 entries came, 2 were written again and 1 went since this check"
                                + " (14:00:02).");
        assertThat(seen(0, 1, 0).words("14:00:02"))
                .isEqualTo("1 entry was written again since this check (14:00:02).");
        assertThat(new ChangesSince.Many(50_000).words("14:00:02"))
                .isEqualTo(
                        "More than 50,000 entries came, went or were written again since this check"
                                + " (14:00:02).");
        assertThat(seen(0, 0, 0).words("14:00:02")).isEmpty();
    }

    @Test
    void whatWentTakesNothingFromWhatWasFoundOfTheOthers() {
        assertThat(seen(0, 0, 5).isUnchecked()).isFalse();
        assertThat(seen(0, 1, 0).isUnchecked()).isTrue();
        assertThat(seen(1, 0, 0).isUnchecked()).isTrue();
    }
}
