package dev.cachewarden.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.keys.CurrentKeys;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class KeyTreeModelTest {

    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));
    private static final Place.OfType USERNAMES = new Place.OfType(PRODUCTION, KeyType.USERNAME);

    private final CurrentKeys keys = new CurrentKeys();
    private final KeyTreeModel model = new KeyTreeModel(keys);

    private void show(Stream<String> keys) {
        KeyIndex.Builder builder = new KeyIndex.Builder(KeyGrammar.withDefaults());
        keys.map(ByteString::utf8).forEach(builder::add);
        this.keys.know(SampleKeys.whole(builder.build()));
    }

    private static Stream<String> users(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> String.format(Locale.ROOT, "clerk:production:username:u%05d", i));
    }

    private static CacheKey key(String text) {
        return KeyGrammar.withDefaults().parse(ByteString.utf8(text)).orElseThrow();
    }

    private List<String> labels(Place place) {
        return model.children(place).stream().map(model::label).toList();
    }

    @Test
    void configuredSectionsAreThereWithoutKeysAndTheOthersWithThem() {
        show(Stream.of("clerk:id:x", "clerk:undefined:id:x", "clerk:what"));
        assertThat(labels(new Place.Root()))
                .containsExactly(
                        "production",
                        "development",
                        "test",
                        "no environment",
                        "unknown: undefined",
                        "unrecognised");
        assertThat(model.isLeaf(new Place.InSection(PRODUCTION))).isTrue();
    }

    @Test
    void aThousandKeysAreListedAndOneMoreMakesRanges() {
        show(users(0, 1000));
        assertThat(model.children(USERNAMES)).hasSize(1000).allMatch(Place.OfKey.class::isInstance);

        show(users(0, 1001));
        assertThat(model.children(USERNAMES)).hasSize(2).allMatch(Place.InRange.class::isInstance);
        assertThat(model.children(model.children(USERNAMES).get(1))).hasSize(1);
    }

    @Test
    void aKeyIsFoundInItsRange() {
        show(users(0, 2500));
        Place key = new Place.OfKey(key("clerk:production:username:u01234"));
        List<Place> path = model.path(key);
        assertThat(path).hasSize(5).endsWith(key);
        assertThat(model.children(path.get(3))).contains(key);
    }

    @Test
    void aSelectedRangeIsTheOneThatHoldsItsFirstKeyWhenBordersMoved() {
        show(users(0, 2500));
        Place second = model.children(USERNAMES).get(1);
        model.selectionProperty().set(second);

        show(users(400, 2900));

        Place.InRange now = (Place.InRange) model.selectionProperty().get();
        assertThat(now.range().from()).isZero();
        assertThat(now.range().group().positionOf(ByteString.utf8("u01000"))).isEqualTo(600);
    }

    @Test
    void theSelectionMovesToWhatIsLeft() {
        show(users(0, 3));
        model.selectionProperty().set(USERNAMES);
        show(Stream.of("clerk:production:id:x"));
        assertThat(model.selectionProperty().get()).isEqualTo(new Place.InSection(PRODUCTION));
    }

    @Test
    void beforeTheFirstWholeScanCountsAreThoseOfTheScanUnderWay() {
        assertThat(model.count(new Place.Root())).isEqualTo(new KeyCount.Unknown());
        model.showRunning(Map.of(PRODUCTION, 7L));
        assertThat(model.count(new Place.InSection(PRODUCTION))).isEqualTo(new KeyCount.SoFar(7));
        assertThat(model.count(new Place.Root())).isEqualTo(new KeyCount.SoFar(7));
    }

    @Test
    void whatWasReadToTheEndKeepsItsCountsWhileItIsReadAgain() {
        show(users(0, 3));
        model.showRunning(Map.of(PRODUCTION, 7L));
        assertThat(model.count(new Place.InSection(PRODUCTION))).isEqualTo(new KeyCount.Exact(3));
        assertThat(model.count(new Place.Root())).isEqualTo(new KeyCount.Exact(3));
    }

    @Test
    void aPartOfTheKeysSaysSoInEveryCountAndZeroIsNotKnown() {
        KeyIndex.Builder builder = new KeyIndex.Builder(KeyGrammar.withDefaults());
        users(0, 3).map(ByteString::utf8).forEach(builder::add);
        keys.open("Demo", new MemoryCache().workspace());
        keys.know(SampleKeys.part(builder.build()));

        assertThat(model.label(new Place.Root())).isEqualTo("clerk (partial)");
        assertThat(model.count(new Place.Root())).isEqualTo(new KeyCount.AtLeast(3));
        assertThat(model.count(USERNAMES).text()).isEqualTo("≥ 3");
        model.children(new Place.Root()).stream()
                .skip(1)
                .forEach(section ->
                        assertThat(model.count(section)).isEqualTo(new KeyCount.Unknown()));
    }

    @Test
    void secretIdentifiersAreNotInLabels() {
        show(Stream.of("clerk:production:session:sess_secret"));
        assertThat(labels(new Place.OfType(PRODUCTION, KeyType.SESSION)))
                .singleElement()
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void rangesAreNamedByWhatTellsTheirEndsApart() {
        assertThat(RangeLabel.of("user_2aBcdefgh", "user_2aFghijkl"))
                .isEqualTo("user_2aBc… – 2aFg…");
        assertThat(RangeLabel.of("aaron", "alvarez")).isEqualTo("aaron – alva…");
        assertThat(RangeLabel.of("a", "b")).isEqualTo("a – b");
    }
}
