package dev.cachewarden.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

final class BlockEditsTest {

    private static final int USUAL = 8;

    /** Identifiers that go and such that come. */
    record Round(Set<Integer> removed, Set<Integer> added) {}

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void afterAnyRoundsExactlyWhatIsThereIsInTheBlocksInOrder(
            @ForAll("rounds") List<Round> rounds) {
        Set<ByteString> expected = new TreeSet<>();
        List<Block> blocks = List.of();
        for (Round round : rounds) {
            expected.removeAll(identifiers(round.removed()));
            expected.addAll(identifiers(round.added()));
            blocks = applied(blocks, round);
        }

        assertThat(content(blocks)).containsExactlyElementsOf(expected);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noNumberOfRoundsLeavesManySmallBlocks(@ForAll("rounds") List<Round> rounds) {
        List<Block> blocks = List.of();
        for (Round round : rounds) {
            blocks = applied(blocks, round);
        }

        assertThat(blocks).allMatch(block -> block.size() > 0 && block.size() < 2 * USUAL);
        assertThat(blocks.stream().limit(Math.max(0, blocks.size() - 1)))
                .allMatch(block -> block.size() > USUAL / 4);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anEditWritesNoMoreThanItsBlockAndTheNext(
            @ForAll("round") Round filling, @ForAll("round") Round edits) {
        List<Block> before = applied(List.of(), filling);

        Set<Block> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        shared.addAll(before);
        List<Block> after = applied(before, edits);
        long lost = before.size() - after.stream().filter(shared::contains).count();

        assertThat(lost).isLessThanOrEqualTo(2L * (edits.removed().size() + edits.added().size()));
    }

    private static List<Block> applied(List<Block> blocks, Round round) {
        return BlockEdits.apply(
                blocks,
                IdentifierEdit.of(
                        Set.copyOf(identifiers(round.removed())),
                        Set.copyOf(identifiers(round.added()))),
                USUAL);
    }

    private static List<ByteString> identifiers(Set<Integer> numbers) {
        return numbers.stream().map(number -> ByteString.utf8("user" + number)).toList();
    }

    private static List<ByteString> content(List<Block> blocks) {
        List<ByteString> all = new ArrayList<>();
        blocks.forEach(
                block -> IntStream.range(0, block.size()).mapToObj(block::get).forEach(all::add));
        return all;
    }

    @Provide
    Arbitrary<List<Round>> rounds() {
        return round().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Round> round() {
        Arbitrary<Set<Integer>> some = Arbitraries.integers().between(0, 99).set().ofMaxSize(40);
        return some.flatMap(removed -> some.map(added -> new Round(removed, added)));
    }
}
