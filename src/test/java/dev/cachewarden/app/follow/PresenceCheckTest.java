package dev.cachewarden.app.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.FollowedKeys;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

final class PresenceCheckTest {

    /** Answers as EXISTS does. */
    private record Existing(Set<ByteString> there) implements FollowedKeys {

        @Override
        public CompletableFuture<List<Long>> countPresent(List<List<ByteString>> lists) {
            return CompletableFuture.completedFuture(
                    lists.stream()
                            .map(keys -> keys.stream().filter(there::contains).count())
                            .toList());
        }

        @Override
        public CompletableFuture<Void> reported() {
            return CompletableFuture.allOf();
        }

        @Override
        public void close() {}
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void exactlyWhatIsThereIsFound(
            @ForAll @Size(max = 200) List<Boolean> first,
            @ForAll @Size(max = 200) List<Boolean> then) {
        Set<ByteString> there = new HashSet<>();
        PresenceCheck check = new PresenceCheck(new Existing(there));
        for (List<Boolean> round : List.of(first, then)) {
            List<ByteString> keys =
                    IntStream.range(0, round.size()).mapToObj(PresenceCheckTest::key).toList();
            there.clear();
            IntStream.range(0, round.size())
                    .filter(round::get)
                    .mapToObj(keys::get)
                    .forEach(there::add);

            Map<ByteString, Boolean> found = check.find(keys);

            assertThat(found).hasSameSizeAs(keys);
            keys.forEach(key -> assertThat(found).containsEntry(key, there.contains(key)));
        }
    }

    @Test
    void keysThatAreAlikeCostOneCommandForMany() {
        assertThat(commandsFor(_ -> true)).isEqualTo(320 / PresenceCheck.ALIKE);
        assertThat(commandsFor(_ -> false)).isEqualTo(320 / PresenceCheck.ALIKE);
    }

    @Test
    void onceKeysWereMixedTheNextAreNotExpectedToBeAlike() {
        assertThat(commandsFor(number -> number % 2 == 0))
                .isEqualTo(Math.ceilDiv(320, PresenceCheck.MIXED));
    }

    /** Of a second look at 320 keys. */
    private static int commandsFor(IntPredicate isThere) {
        List<ByteString> keys = IntStream.range(0, 320).mapToObj(PresenceCheckTest::key).toList();
        Set<ByteString> there = new HashSet<>();
        IntStream.range(0, 320).filter(isThere).mapToObj(keys::get).forEach(there::add);
        PresenceCheck check = new PresenceCheck(new Existing(there));
        check.find(keys);
        int before = check.sent();
        check.find(keys);
        return check.sent() - before;
    }

    private static ByteString key(int number) {
        return ByteString.utf8("clerk:test:id:" + number);
    }
}
