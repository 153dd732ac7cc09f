package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.BulkRequest;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.redis.BatchSlices.Slice;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class BatchSlicesTest {

    private static final long LONGEST = 3L << 20;

    /**
     * @param isThere whether the value came with the batch
     */
    record Stored(int length, boolean isThere) {}

    @Provide
    Arbitrary<List<Stored>> batches() {
        Arbitrary<Integer> lengths =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers().between(200_000, 4 << 20));
        return Combinators.combine(lengths, Arbitraries.of(true, false))
                .as((length, isThere) -> new Stored(length, isThere && length < 3_000))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void everyEntryIsInOneSliceAndNoSliceIsLongerThanAnAnswerMayBe(
            @ForAll("batches") List<Stored> batch) {
        List<ByteString> keys =
                IntStream.range(0, batch.size()).mapToObj(i -> ByteString.utf8("key" + i)).toList();
        BatchSlices slices = slices(batch, keys);
        List<ReadEntry> seen = new ArrayList<>();
        while (!slices.isEmpty()) {
            Slice slice = slices.cut();
            assertThat(slice.entries().size() == 1 || bytes(slice) <= BatchSlices.ROOM).isTrue();
            slice.missing()
                    .forEach((place, key) ->
                            assertThat(keys.get(slice.entries().get(place).index()))
                                    .isEqualTo(key));
            assertThat(slice.missingBytes())
                    .isEqualTo(
                            slice.missing().keySet().stream()
                                    .mapToLong(place -> slice.entries().get(place).length())
                                    .sum());
            seen.addAll(slice.entries());
        }
        assertThat(seen).extracting(ReadEntry::index).isEqualTo(upTo(batch.size()));
    }

    private static BatchSlices slices(List<Stored> batch, List<ByteString> keys) {
        BulkRequest request = new BulkRequest(batch.size(), keys::get, true, LONGEST);
        List<ReadEntry> entries =
                IntStream.range(0, batch.size()).mapToObj(i -> entry(i, batch.get(i))).toList();
        return new BatchSlices(request, keys, entries);
    }

    private static ReadEntry entry(int index, Stored stored) {
        Optional<ByteString> value =
                stored.isThere
                        ? Optional.of(ByteString.wrap(new byte[stored.length]))
                        : Optional.empty();
        return new ReadEntry(index, new Ttl.None(), ReadEntry.STRING, stored.length, value);
    }

    /** Of values that are there and of those that will be. */
    private static long bytes(Slice slice) {
        return slice.missingBytes()
                + slice.entries().stream()
                        .flatMap(entry -> entry.value().stream())
                        .mapToLong(ByteString::length)
                        .sum();
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
