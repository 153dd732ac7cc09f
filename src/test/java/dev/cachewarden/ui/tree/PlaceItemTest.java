package dev.cachewarden.ui.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.keys.CurrentKeys;

import javafx.scene.control.TreeItem;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class PlaceItemTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));
    private static final Section TEST = new Section.Configured(new Environment("test", false));

    private final CurrentKeys keys = new CurrentKeys();
    private final KeyTreeModel model = new KeyTreeModel(keys);

    private static CacheKey key(String environment, int number) {
        String text = String.format(Locale.ROOT, "clerk:%s:username:u%05d", environment, number);
        return GRAMMAR.parse(ByteString.utf8(text)).orElseThrow();
    }

    private static Set<CacheKey> keys(String environment, IntStream numbers) {
        return numbers.mapToObj(i -> key(environment, i)).collect(Collectors.toSet());
    }

    private PlaceItem whole(KeyIndex index) {
        keys.know(SampleKeys.whole(index));
        PlaceItem root = new PlaceItem(model, new Place.Root());
        all(root).forEach(item -> item.setExpanded(true));
        return root;
    }

    private void changed(Set<CacheKey> gone, Set<CacheKey> come) {
        keys.follow(keys.known().changed(gone, come));
    }

    /** With their children made. */
    private static Stream<TreeItem<Place>> all(TreeItem<Place> item) {
        return Stream.concat(
                Stream.of(item), item.getChildren().stream().flatMap(PlaceItemTest::all));
    }

    private static TreeItem<Place> at(PlaceItem root, Place place) {
        return all(root).filter(it -> it.getValue().equals(place)).findFirst().orElseThrow();
    }

    private static List<Place> places(PlaceItem root) {
        return all(root).map(TreeItem::getValue).toList();
    }

    private static KeyIndex index(Set<CacheKey> production, Set<CacheKey> test) {
        return KeyIndex.empty(GRAMMAR).changed(Set.of(), production).changed(Set.of(), test);
    }

    @Test
    void whatAChangeLeavesAloneIsTheSameItem() {
        PlaceItem root =
                whole(
                        index(
                                keys("production", IntStream.range(0, 50)),
                                keys("test", IntStream.range(0, 50))));
        List<TreeItem<Place>> before = all(root).toList();

        changed(keys("test", IntStream.of(7, 8)), keys("test", IntStream.of(100)));
        assertThat(root.follow(new Place.Root())).isTrue();

        List<TreeItem<Place>> after = all(root).toList();
        assertThat(before)
                .hasSize(after.size() + 1)
                .containsAll(after.subList(0, after.size() - 1));
        assertThat(after.getLast().getValue()).isEqualTo(new Place.OfKey(key("test", 100)));
        assertThat(at(root, new Place.OfType(TEST, KeyType.USERNAME)).isExpanded()).isTrue();
    }

    @Test
    void whereOnlyCountsOfWhatIsClosedChangeNoItemComesOrGoes() {
        keys.know(SampleKeys.whole(index(keys("production", IntStream.range(0, 50)), Set.of())));
        PlaceItem root = new PlaceItem(model, new Place.Root());
        root.getChildren().getFirst().getChildren();

        changed(Set.of(), keys("production", IntStream.of(60)));

        assertThat(root.follow(new Place.Root())).isFalse();
        assertThat(model.count(new Place.OfType(PRODUCTION, KeyType.USERNAME)))
                .isEqualTo(new KeyCount.Exact(51));
    }

    @Test
    void rangesStayTheSameItemsWhileTheirEndsMove() {
        PlaceItem root = whole(index(keys("production", IntStream.range(1, 2500)), Set.of()));
        TreeItem<Place> type = at(root, new Place.OfType(PRODUCTION, KeyType.USERNAME));
        List<TreeItem<Place>> ranges = List.copyOf(type.getChildren());

        changed(Set.of(), keys("production", IntStream.of(0)));
        root.follow(new Place.Root());

        assertThat(type.getChildren()).isEqualTo(ranges);
        assertThat(places(root)).isEqualTo(places(new PlaceItem(model, new Place.Root())));
    }

    @Test
    void aSectionWithoutKeysHasNothingBelowUntilOneComes() {
        PlaceItem root = whole(index(keys("production", IntStream.of(1)), Set.of()));
        TreeItem<Place> test = at(root, new Place.InSection(TEST));
        assertThat(test.isLeaf()).isTrue();

        changed(Set.of(), keys("test", IntStream.of(1)));
        root.follow(new Place.Root());

        assertThat(test.isLeaf()).isFalse();
        assertThat(places(root)).contains(new Place.OfKey(key("test", 1)));
    }

    @Property(tries = 60)
    void theItemsAreAlwaysThoseOfTheIndex(
            @ForAll @Size(max = 60) Set<@IntRange(max = 80) Integer> first,
            @ForAll @Size(max = 60) Set<@IntRange(max = 80) Integer> then,
            @ForAll @IntRange(max = 1) int few) {
        // With a thousand others there are ranges.
        Set<CacheKey> others =
                few == 1 ? Set.of() : keys("production", IntStream.range(1000, 2000));
        Set<CacheKey> all = keys("production", first.stream().mapToInt(it -> it));
        PlaceItem root = whole(index(others, all));
        Set<CacheKey> wanted = keys("production", then.stream().mapToInt(it -> it));

        changed(
                all.stream().filter(it -> !wanted.contains(it)).collect(Collectors.toSet()),
                wanted);
        root.follow(new Place.Root());

        assertThat(places(root)).isEqualTo(places(new PlaceItem(model, new Place.Root())));
    }
}
