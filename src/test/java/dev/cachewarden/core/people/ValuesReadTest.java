package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.core.value.ValueShape;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Of what "nobody" can be said. */
final class ValuesReadTest {

    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();
    private static final Instant AT = Instant.parse("2026-11-22T14:00:02Z");

    private final PeopleIndex people = new PeopleIndex();

    @Test
    void onlyAReadingThatReachedLessSaysNothing() {
        people.ended(new ValuesRead(index(Set.of(1, 2, 3)), 2, 0, AT));
        people.ended(new ValuesRead(index(Set.of(1, 2, 3)), 1, 0, AT));
        assertThat(known().asked()).isEqualTo(2);

        people.ended(new ValuesRead(index(Set.of(1)), 1, 0, AT));
        assertThat(known().isWhole()).isTrue();
        people.ended(new ValuesRead(index(Set.of(1, 2, 3)), 2, 0, AT));
        assertThat(known().isWhole()).isTrue();
    }

    @Test
    void whatMayHoldSomebodyIsNotKnownToHoldNobody() {
        for (ValueShape shape :
                List.of(
                        new ValueShape.TruncatedJson(),
                        new ValueShape.BrokenJson(),
                        new ValueShape.Binary(),
                        new ValueShape.TooLong(5))) {
            assertThat(reading(_ -> ValueFacts.of(shape)).unknown()).as(shape.label()).isOne();
        }
        assertThat(reading(_ -> ValueFacts.of(new ValueShape.Negative("null"))).unknown()).isZero();
    }

    @Test
    void anEntryThatCouldNotBeReadIsNotKnownAndOneThatIsGoneHoldsNobody() {
        ValueReading values =
                new ValueReading(_ -> ValueFacts.of(new ValueShape.Binary()), people, 1);
        values.unread(key(1));
        values.nobody(key(2));

        ValuesRead read = values.until(index(Set.of(1, 2)), AT);

        assertThat(read.unknown()).isOne();
        assertThat(read.isWhole()).isTrue();
    }

    @Property
    void exactlyTheKeysThatWereNotThereAreNewer(
            @ForAll @Size(max = 30) Set<@IntRange(max = 40) Integer> before,
            @ForAll @Size(max = 30) Set<@IntRange(max = 40) Integer> now) {
        Set<Integer> added = new HashSet<>(now);
        added.removeAll(before);

        ValuesRead read = new ValuesRead(index(before), before.size(), 0, AT);

        assertThat(read.newer(index(now))).isEqualTo(added.size());
    }

    private ValuesRead reading(FactsReader facts) {
        ValueReading values = new ValueReading(facts, people, 1);
        values.read(key(1), ByteString.utf8("?"));
        return values.until(index(Set.of(1)), AT);
    }

    private ValuesRead known() {
        return people.valuesRead().orElseThrow();
    }

    private static CacheKey key(int user) {
        return GRAMMAR.parse(name(user)).orElseThrow();
    }

    private static ByteString name(int user) {
        String section = user % 3 == 0 ? "production" : "test";
        return ByteString.utf8("clerk:" + section + (user % 2 == 0 ? ":id:" : ":username:") + user);
    }

    private static KeyIndex index(Set<Integer> users) {
        KeyIndex.Builder index = new KeyIndex.Builder(GRAMMAR);
        users.forEach(user -> index.add(name(user)));
        return index.build();
    }
}
