package dev.cachewarden.core.clerk.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.compare.AlignedTree;
import dev.cachewarden.core.compare.Folding;
import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.core.value.ValueDecoder;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Clerk's answer, laid out like the cached entry. */
final class EntryLayoutTest {

    private static final String ALICE = Samples.text("api-user-alice.json").strip();
    private static final String CAROL = Samples.text("api-user-carol.json").strip();

    @ParameterizedTest
    @MethodSource("dev.cachewarden.core.clerk.diff.SameUsers#whole")
    void theSameUserStandsBesideItselfWithoutADifference(String cached, String live) {
        assertThat(differing(Samples.text(cached), Samples.text(live))).isEmpty();
    }

    @Test
    void whatDiffersIsTheOnlyDifferenceOnTheUsersOwnLevelAndInRaw() {
        String cached = Samples.text("backend-latest-getUser.json");

        assertThat(differing(cached, ALICE.replace("\"banned\":false", "\"banned\":true")))
                .containsExactly("/banned", "/_raw/banned");
    }

    @Test
    void whatChangesAllTheTimeIsSetAsideUntilItIsAskedFor() {
        String cached = Samples.text("backend-latest-getUser.json");
        String live = ALICE.replace("\"last_active_at\":1735689600123", "\"last_active_at\":2");
        assertThat(live).isNotEqualTo(ALICE);

        assertThat(differing(cached, live)).isEmpty();
        assertThat(text(EntryLayout.settled(decoded(cached).content())))
                .noneMatch(line -> line.contains("lastActiveAt"));
        assertThat(text(laidOut(cached, true, live))).contains("\"lastActiveAt\": 2,");
    }

    @Test
    void whatTheEntryDoesNotHoldIsSetAsideUntilItIsAskedFor() {
        String cached = Samples.text("projection.json");

        assertThat(text(laidOut(cached, false, ALICE)))
                .noneMatch(line -> line.contains("two_factor"))
                .anyMatch(line -> line.startsWith("\"firstName\""));
        assertThat(text(laidOut(cached, true, ALICE)))
                .anyMatch(line -> line.contains("two_factor_enabled"));
    }

    @Test
    void usersOfABatchStandBesideTheirCopiesWhateverTheirOrder() {
        String cached = "[" + ALICE + "," + CAROL + "]";

        assertThat(differing(cached, CAROL, ALICE)).isEmpty();
        assertThat(text(laidOut(cached, false, CAROL)))
                .filteredOn(line -> line.startsWith("\"id\": \"user_"))
                .containsExactly("\"id\": \"" + id(CAROL) + "\",");
    }

    @Test
    void aUserWhomTheEntryDoesNotHaveComesLast() {
        assertThat(text(laidOut("[" + ALICE + "]", false, CAROL, ALICE)))
                .filteredOn(line -> line.startsWith("\"id\": \"user_"))
                .containsExactly(
                        "\"id\": \"" + id(ALICE) + "\",", "\"id\": \"" + id(CAROL) + "\",");
    }

    @Test
    void whoHasANameNowStandsBesideWhoHadIt() {
        assertThat(text(laidOut(ALICE, false, CAROL))).contains("\"id\": \"" + id(CAROL) + "\",");
    }

    @Test
    void metadataKeepsTheAppsOwnNames() {
        String cached = "{\"id\":\"user_1\",\"publicMetadata\":{\"theRole\":1}}";
        String live = "{\"id\":\"user_1\",\"public_metadata\":{\"the_role\":1}}";

        assertThat(differing(cached, live))
                .containsExactlyInAnyOrder("/publicMetadata/theRole", "/publicMetadata/the_role");
    }

    @Test
    void nothingIsCachedSoTheAnswerStandsAsItIs() {
        assertThat(EntryLayout.of(Optional.empty(), List.of(live(ALICE)), false))
                .isEqualTo(new Content.Document(json(ALICE)));
        assertThat(EntryLayout.of(Optional.of(decoded("null")), List.of(live(ALICE)), false))
                .isEqualTo(new Content.Document(json(ALICE)));
        assertThat(EntryLayout.of(Optional.empty(), List.of(), false))
                .isEqualTo(new Content.Nothing());
    }

    private static List<String> differing(String cached, String... live) {
        AlignedTree tree =
                AlignedTree.of(
                        List.of(
                                EntryLayout.settled(decoded(cached).content()),
                                laidOut(cached, false, live)));
        return tree.rows(Folding.of(Folding.Base.NOTHING), true).stream()
                .filter(row -> row.differs())
                .map(row -> row.path())
                .toList();
    }

    private static Content laidOut(String cached, boolean everything, String... live) {
        return EntryLayout.of(
                Optional.of(decoded(cached)),
                Stream.of(live).map(EntryLayoutTest::live).toList(),
                everything);
    }

    private static List<String> text(Content content) {
        return AlignedTree.of(List.of(content))
                .rows(Folding.of(Folding.Base.NOTHING), false)
                .stream()
                .flatMap(row -> row.line(0, false).stream())
                .map(Line::text)
                .toList();
    }

    private static DecodedValue decoded(String text) {
        ByteString bytes = ByteString.utf8(text);
        return new ValueDecoder(new JacksonJsonParser())
                .decode(new StoredValue.Text(bytes, bytes.length()));
    }

    private static Json.Obj json(String text) {
        return (Json.Obj) new JacksonJsonParser().parse(ByteString.utf8(text)).orElseThrow();
    }

    private static ClerkUser live(String text) {
        return new ClerkUser(id(text), json(text));
    }

    private static String id(String text) {
        return new UserView(json(text)).id().orElseThrow();
    }
}
