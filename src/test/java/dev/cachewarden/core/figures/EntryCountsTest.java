package dev.cachewarden.core.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ReadEntry;
import dev.cachewarden.core.value.ValueFacts;
import dev.cachewarden.json.StreamingFactsReader;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Each entry and each user is in one part of each figure. */
final class EntryCountsTest {

    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final String OWN = "ins_2pdYpIPl7qZhGpSnfFa2gVwqxF0";
    private static final String THEIRS = "ins_2pdYpIPl7qZhGpSnfFa2gVwqxF1";
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    private final EntryCounts counts =
            new EntryCounts(
                    new KnownOwners(
                            PRODUCTION,
                            new Instances(
                                    List.of(
                                            claim("production", OWN),
                                            claim("development", THEIRS)))),
                    USUAL,
                    NOW);

    private static InstanceClaim claim(String environment, String instance) {
        return InstanceClaim.of(
                environment, InstanceClaim.Source.LEARNED, instance, new InstanceVotes(9, 9));
    }

    private static ReadEntry string(Ttl ttl, long length) {
        return new ReadEntry(0, ttl, ReadEntry.STRING, length, Optional.of(ByteString.EMPTY));
    }

    private static ValueFacts user(String instance, Instant created) {
        String id = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
        String picture =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                "{\"type\":\"default\",\"iid\":\"%s\",\"rid\":\"%s\"}"
                                        .formatted(instance, id)
                                        .getBytes(StandardCharsets.UTF_8));
        return new StreamingFactsReader()
                .read(
                        ByteString.utf8(
                                "{\"id\":\""
                                        + id
                                        + "\",\"createdAt\":"
                                        + created.toEpochMilli()
                                        + ",\"imageUrl\":\"https://img.clerk.com/"
                                        + picture
                                        + "\"}"));
    }

    private long count(String figure, String part) {
        return counts.figures().stream()
                .filter(it -> it.title().equals(figure))
                .flatMap(it -> it.parts().stream())
                .filter(it -> it.label().equals(part))
                .mapToLong(Figure.Part::count)
                .sum();
    }

    @Test
    void anEntryIsCountedByItsTimeItsSizeItsOwnerAndItsAge() {
        counts.withValue(
                string(Ttl.ofPttl(299_000, 0), 1_500),
                user(THEIRS, NOW.minus(Duration.ofHours(2))),
                0);

        assertThat(count("Time to live", "4:30 to 5:00")).isOne();
        assertThat(count("Size of the value", "1 to 2 KB")).isOne();
        assertThat(count("Whose users", "development's")).isOne();
        assertThat(count("Age of the users", "less than a day")).isOne();
    }

    @Test
    void whoseUsersTheyAreIsSaidOnlyWhereItIsKnown() {
        counts.withValue(string(new Ttl.None(), 1), user(OWN, NOW), 0);
        counts.withValue(
                string(new Ttl.None(), 1), user("ins_2zzzzzzzzzzzzzzzzzzzzzzzzzz", NOW), 0);
        counts.withValue(
                string(new Ttl.None(), 1),
                new StreamingFactsReader().read(ByteString.utf8("{\"id\":\"user_1\"}")),
                0);

        assertThat(count("Whose users", "production's")).isOne();
        assertThat(count("Whose users", "another instance's")).isOne();
        assertThat(count("Whose users", "not shown by the value")).isOne();
        assertThat(count("Time to live", "never expires")).isEqualTo(3);
    }

    @Test
    void whatWasNotReadIsInNoFigureAndIsNamed() {
        counts.gone();
        counts.refused();
        counts.withoutValue(new ReadEntry(0, new Ttl.None(), "hash", 0, Optional.empty()), 0);

        GroupFigures figures =
                new GroupFigures(
                        PRODUCTION,
                        KeyType.ID,
                        new GroupFigures.Reading(3, NOW, true, Optional.empty()),
                        counts.counted(),
                        counts.figures());
        assertThat(figures.words(ZoneOffset.UTC))
                .isEqualTo(
                        "1 of 3 entries read at 12:00:00, 0 B; 1 had gone; 1 may not be read; 1"
                                + " without a value that could be read.");
        assertThat(counts.figures().getFirst().sum()).isOne();
        assertThat(count("Size of the value", "no string")).isOne();
    }

    @Property
    void everyEntryIsInOnePartWhateverItsTimeAndSize(
            @ForAll @LongRange(min = -1) long pttl, @ForAll @LongRange(min = 0) long length) {
        EntryCounts some = new EntryCounts(_ -> new EntryCounts.Owner("x", true), USUAL, NOW);
        EntryCounts others = new EntryCounts(_ -> new EntryCounts.Owner("x", true), USUAL, NOW);
        some.withoutValue(string(Ttl.ofPttl(pttl, 7), length), 7);
        others.withoutValue(string(Ttl.ofPttl(pttl, 7), length), 7);
        some.add(others);

        assertThat(some.figures().get(0).sum()).isEqualTo(2);
        assertThat(some.figures().get(1).sum()).isEqualTo(2);
        assertThat(some.entries()).isEqualTo(2);
    }
}
