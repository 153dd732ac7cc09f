package dev.cachewarden.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class KeyIndexTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();

    @Test
    void anEmptyCacheStillShowsTheConfiguredEnvironments() {
        assertThat(labels(KeyIndex.empty(GRAMMAR)))
                .containsExactly("production", "development", "test");
    }

    @Test
    void whatIsReplacedIsTheOthersAndTheRestStaysAsItWas() {
        KeyIndex before =
                of("clerk:test:id:a", "clerk:test:id:b", "clerk:test:session:s", "clerk:id:x");
        KeyIndex other =
                of("clerk:test:id:b", "clerk:test:id:c", "clerk:test:session:t", "clerk:dev:id:y");
        FlushTarget target = FlushTarget.of(before.sections().get(2));

        KeyIndex after = before.replaced(target::covers, other);

        for (String key :
                List.of(
                        "clerk:test:id:b",
                        "clerk:test:id:c",
                        "clerk:test:session:s",
                        "clerk:id:x")) {
            assertThat(allKeys(after)).contains(key);
        }
        assertThat(after.size()).isEqualTo(4);
        assertThat(labels(after))
                .containsExactly("production", "development", "test", "no environment");
    }

    @Test
    void sectionsStandInTheOrderOfTheTree() {
        KeyIndex index =
                of(
                        "clerk:what",
                        "clerk:zeta:id:a",
                        "clerk:dev:id:a",
                        "clerk:id:a",
                        "clerk:test:id:a",
                        "other:id:a");

        assertThat(labels(index))
                .containsExactly(
                        "production",
                        "development",
                        "test",
                        "no environment",
                        "unknown: dev",
                        "unknown: zeta",
                        "unrecognised");
        assertThat(index.size()).isEqualTo(5);
    }

    @Test
    void groupsStandInTheOrderOfTheTypes() {
        KeyIndex index =
                of("clerk:test:x", "clerk:test:ids:a", "clerk:test:username:a", "clerk:test:id:a");

        assertThat(index.groups(index.sections().get(2)))
                .extracting(Group::type)
                .containsExactly(KeyType.ID, KeyType.USERNAME, KeyType.IDS, KeyType.OTHER);
    }

    @Property
    void everyKeyIsThereExactlyOnceInSortedOrder(@ForAll("keyLists") List<String> keys) {
        KeyIndex index = of(keys.toArray(String[]::new));
        Set<String> expected = new TreeSet<>(keys);

        assertThat(index.size()).isEqualTo(expected.size());
        assertThat(allKeys(index)).containsExactlyInAnyOrderElementsOf(expected);
        for (Section section : index.sections()) {
            for (Group group : index.groups(section)) {
                for (int i = 0; i < group.size(); i++) {
                    assertThat(group.positionOf(group.identifier(i))).isEqualTo(i);
                    assertThat(index.contains(group.key(i))).isTrue();
                }
            }
        }
    }

    @Property
    void aChangedIndexIsTheIndexOfWhatIsThereThen(
            @ForAll("keyLists") List<String> before,
            @ForAll("keyLists") List<String> removed,
            @ForAll("keyLists") List<String> added) {
        Set<String> left = new TreeSet<>(before);
        left.removeAll(removed);
        left.addAll(added);

        KeyIndex changed =
                of(before.toArray(String[]::new)).changed(cacheKeys(removed), cacheKeys(added));

        KeyIndex expected = of(left.toArray(String[]::new));
        assertThat(changed.size()).isEqualTo(left.size());
        assertThat(changed.sections()).isEqualTo(expected.sections());
        assertThat(allKeys(changed)).isEqualTo(allKeys(expected));
    }

    private static Set<CacheKey> cacheKeys(List<String> keys) {
        return Set.copyOf(allCacheKeys(of(keys.toArray(String[]::new))));
    }

    @Test
    void aGroupOfManyRunsAndBlocksIsSortedAndCountsRepeatedKeysOnce() {
        List<Integer> numbers =
                IntStream.range(0, 50_000)
                        .boxed()
                        .collect(Collectors.toCollection(java.util.ArrayList::new));
        Collections.shuffle(numbers, new Random(1));
        KeyIndex.Builder builder = new KeyIndex.Builder(GRAMMAR);
        for (int number : numbers) {
            builder.add(key("clerk:production:id:" + number));
            builder.add(key("clerk:production:id:" + number / 2));
        }

        Group group = builder.build().groups(production()).getFirst();

        assertThat(group.size()).isEqualTo(50_000);
        for (int i = 1; i < group.size(); i++) {
            assertThat(group.identifier(i - 1)).isLessThan(group.identifier(i));
        }
    }

    @Test
    void rangesCoverAGroupWithoutGapOrOverlap() {
        KeyIndex.Builder builder = new KeyIndex.Builder(GRAMMAR);
        IntStream.range(0, 2_500)
                .forEach(i -> builder.add(key("clerk:production:id:" + (10_000 + i))));
        Group group = builder.build().groups(production()).getFirst();

        List<KeyRange> ranges = group.ranges(1_000);

        assertThat(ranges).extracting(KeyRange::size).containsExactly(1_000, 1_000, 500);
        assertThat(ranges.get(1).first()).isEqualTo(key("11000"));
        assertThat(ranges.get(1).last()).isEqualTo(key("11999"));
    }

    @Property
    void searchFindsExactlyTheKeysInWhichTheTextReachesIntoTheIdentifier(
            @ForAll("keyLists") List<String> keys, @ForAll("parts") String part) {
        KeyIndex index = of(keys.toArray(String[]::new));

        SearchResult result = KeySearch.find(index, part, 5, () -> false);

        List<String> expected =
                allCacheKeys(index).stream()
                        .filter(key -> reachesIntoIdentifier(key, part))
                        .sorted(Comparator.comparing(key -> key.type() != KeyType.USERNAME))
                        .map(key -> key.bytes().text().orElseThrow())
                        .toList();
        assertThat(result.total()).isEqualTo(part.isEmpty() ? 0 : expected.size());
        assertThat(result.hits())
                .extracting(key -> key.bytes().text().orElseThrow())
                .isEqualTo(
                        part.isEmpty()
                                ? List.of()
                                : expected.subList(0, Math.min(5, expected.size())));
    }

    @Test
    void searchIgnoresCaseAndDoesNotMatchAcrossTwoIdentifiers() {
        KeyIndex index = of("clerk:test:id:Ab", "clerk:test:id:Cd");

        assertThat(KeySearch.find(index, "aB", 9, () -> false).total()).isEqualTo(1);
        assertThat(KeySearch.find(index, "bc", 9, () -> false).total()).isZero();
    }

    @Test
    void aCancelledSearchSaysThatItIsNotComplete() {
        assertThat(KeySearch.find(of("clerk:test:id:a"), "a", 9, () -> true).complete()).isFalse();
    }

    @Test
    void aUserIdAUsernameAndAFullKeyNameTheirEntries() {
        String id = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
        KeyIndex index = of("clerk:development:id:" + id, "clerk:username:a_b", "clerk:test:odd");

        assertThat(KeyLookup.exact(id, index, GRAMMAR).orElseThrow().toString())
                .isEqualTo("clerk:development:id:" + id);
        assertThat(KeyLookup.exact(" A.b ", index, GRAMMAR).orElseThrow().toString())
                .isEqualTo("clerk:username:a_b");
        assertThat(KeyLookup.exact("clerk:test:odd", index, GRAMMAR)).isPresent();
        assertThat(KeyLookup.exact("nobody", index, GRAMMAR)).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> keyLists() {
        Arbitrary<String> starts =
                Arbitraries.of(
                        "production:id:", "test:username:", "id:", "dev:ids:", "production:", "");
        return net.jqwik.api.Combinators.combine(starts, parts())
                .as((start, identifier) -> "clerk:" + start + identifier)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.strings().withChars("aAbB_:").ofMaxLength(4);
    }

    /** Part of a key, and not of what its group has in common. */
    private static boolean reachesIntoIdentifier(CacheKey key, String part) {
        String text = key.bytes().text().orElseThrow().toLowerCase(Locale.ROOT);
        int last = text.lastIndexOf(part.toLowerCase(Locale.ROOT));
        return last >= 0 && last + part.length() >= text.length() - key.identifier().length();
    }

    private static Section production() {
        return new Section.Configured(GRAMMAR.environments().getFirst());
    }

    private static KeyIndex of(String... keys) {
        KeyIndex.Builder builder = new KeyIndex.Builder(GRAMMAR);
        for (String key : keys) {
            builder.add(key(key));
        }
        return builder.build();
    }

    private static ByteString key(String text) {
        return ByteString.utf8(text);
    }

    private static List<String> labels(KeyIndex index) {
        return index.sections().stream().map(Section::label).toList();
    }

    private static List<String> allKeys(KeyIndex index) {
        return allCacheKeys(index).stream().map(key -> key.bytes().text().orElseThrow()).toList();
    }

    private static List<CacheKey> allCacheKeys(KeyIndex index) {
        return index.sections().stream()
                .flatMap(section -> index.groups(section).stream())
                .flatMap(group -> IntStream.range(0, group.size()).mapToObj(group::key))
                .toList();
    }
}
