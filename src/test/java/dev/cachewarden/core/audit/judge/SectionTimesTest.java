package dev.cachewarden.core.audit.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.TimesLeft;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.reference.EntryFacts;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

final class SectionTimesTest {

    private static final Duration USUAL = Duration.ofMinutes(5);

    private static AuditKeys keys(int production, int test) {
        KeyIndex.Builder index = new KeyIndex.Builder(KeyGrammar.withDefaults());
        IntStream.range(0, production)
                .forEach(i -> index.add(ByteString.utf8("clerk:production:id:user_" + i)));
        IntStream.range(0, test).forEach(i -> index.add(ByteString.utf8("clerk:test:id:u" + i)));
        return new AuditKeys(index.build(), _ -> true);
    }

    private static TimesLeft of(List<TimesLeft> all, String section) {
        return all.stream()
                .filter(it -> it.section().label().equals(section))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 100)
    void everyKeyOfASectionIsCountedOnce(
            @ForAll @Size(max = 40) List<@LongRange(min = -2, max = 400_000) Long> pttls) {
        AuditKeys keys = keys(pttls.size(), 0);
        EntryFacts facts = new EntryFacts(keys.count(), false);
        IntStream.range(0, pttls.size()).forEach(i -> facts.put(i, Ttl.ofPttl(pttls.get(i), 0)));

        TimesLeft times =
                of(new SectionTimes(keys, facts, IntStream.empty(), USUAL, 0).all(), "production");

        assertThat(times.keys()).isEqualTo(pttls.size());
        assertThat(times.endless()).isEqualTo(pttls.stream().filter(it -> it == -1).count());
        assertThat(times.longer()).isEqualTo(pttls.stream().filter(it -> it > 300_000).count());
        // 0 ms left is expired.
        assertThat(times.unknown())
                .isEqualTo(pttls.stream().filter(it -> it == -2 || it == 0).count());
    }

    @Test
    void aTimeIsInItsPartOfTheSection() {
        AuditKeys keys = keys(2, 1);
        EntryFacts facts = new EntryFacts(keys.count(), false);
        facts.put(0, Ttl.ofPttl(300_000, 0));
        facts.put(1, Ttl.ofPttl(19_999, 0));
        facts.put(2, Ttl.ofPttl(20_001, 0));

        List<TimesLeft> all = new SectionTimes(keys, facts, IntStream.empty(), USUAL, 0).all();

        assertThat(of(all, "production").counts().getFirst()).isEqualTo(1);
        assertThat(of(all, "production").counts().getLast()).isEqualTo(1);
        assertThat(of(all, "test").counts().get(1)).isEqualTo(1);
        assertThat(of(all, "development").keys()).isZero();
    }

    @Test
    void anEntryThatMayNotBeReadDoesNotCountAsEndless() {
        AuditKeys keys = keys(2, 0);
        EntryFacts facts = new EntryFacts(keys.count(), false);
        facts.put(0, new Ttl.None());
        facts.put(1, new Ttl.None());

        TimesLeft times =
                of(new SectionTimes(keys, facts, IntStream.of(1), USUAL, 0).all(), "production");

        assertThat(times.endless()).isEqualTo(1);
        assertThat(times.unknown()).isEqualTo(1);
    }
}
