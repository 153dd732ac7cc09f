package dev.cachewarden.core.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.Judgement;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.PicturedUsers;
import dev.cachewarden.testing.SampleAudit;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose the users of entries are is said only as far as it is proven. */
final class EntryOriginsTest {

    private static final String NOBODYS = "ins_2pdYpIPl7qZhGpSnfFa2gVwqxF9";

    private static final InstanceClaim PRODUCTION = claim("production", PicturedUsers.PRODUCTION);
    private static final InstanceClaim DEVELOPMENT =
            claim("development", PicturedUsers.DEVELOPMENT);

    private final PeopleIndex people = new PeopleIndex();

    private static InstanceClaim claim(String environment, String instance) {
        return InstanceClaim.of(
                environment, InstanceClaim.Source.LEARNED, instance, new InstanceVotes(9, 9));
    }

    private static AuditReport report(List<InstanceClaim> claims, RuleResult... results) {
        AuditReport usual = SampleAudit.report();
        return new AuditReport(
                usual.scope(),
                usual.execution(),
                usual.coverage(),
                new Judgement(List.of(results), claims, List.of(), List.of()));
    }

    private EntryOrigins knowing(InstanceClaim... claims) {
        return new EntryOrigins(people, Optional.of(report(List.of(claims))));
    }

    private CacheKey read(String environment, int user, String value) {
        CacheKey key = key(environment, user);
        people.saw(key, new StreamingFactsReader().read(ByteString.utf8(value)));
        return key;
    }

    private static CacheKey key(String environment, int user) {
        return SampleAudit.key(PicturedUsers.key(environment, user));
    }

    private static String words(EntryOrigins origins, CacheKey key) {
        return origins.of(key).map(UserOrigin::words).orElse("");
    }

    @Test
    void aUserOfTheEnvironmentsInstanceIsItsOwnAndOneOfAnotherEnvironmentsIsThatOnes() {
        CacheKey own = read("production", 1, PicturedUsers.of(PicturedUsers.PRODUCTION, 1));
        CacheKey leaked = read("production", 2, PicturedUsers.of(PicturedUsers.DEVELOPMENT, 2));
        CacheKey other = read("production", 3, PicturedUsers.of(NOBODYS, 3));
        EntryOrigins origins = knowing(PRODUCTION, DEVELOPMENT);

        assertThat(words(origins, own)).isEqualTo("own");
        assertThat(words(origins, leaked)).isEqualTo("development's");
        assertThat(words(origins, other)).isEqualTo("another instance");
        assertThat(origins.of(leaked).orElseThrow().how())
                .contains(PicturedUsers.DEVELOPMENT, PicturedUsers.PRODUCTION);
    }

    @Test
    void aUserOfAnotherEnvironmentIsForeignThoughTheOwnInstanceIsNotKnown() {
        CacheKey leaked = read("production", 2, PicturedUsers.of(PicturedUsers.DEVELOPMENT, 2));

        assertThat(words(knowing(DEVELOPMENT), leaked)).isEqualTo("development's");
    }

    @Test
    void whereThereIsNothingToCompareWithNothingIsProven() {
        CacheKey pictured = read("production", 1, PicturedUsers.of(PicturedUsers.PRODUCTION, 1));
        CacheKey uploaded = read("production", 2, PicturedUsers.uploaded(2));
        CacheKey bare =
                read(
                        "production",
                        3,
                        "{\"id\":\"" + PicturedUsers.id(3) + "\",\"username\":\"c\"}");
        List<EntryOrigins> without = List.of(knowing(), new EntryOrigins(people, Optional.empty()));
        EntryOrigins with = knowing(PRODUCTION, DEVELOPMENT);

        without.forEach(it -> assertThat(words(it, pictured)).isEqualTo("not proven"));
        assertThat(words(with, uploaded)).isEqualTo("not proven");
        assertThat(words(with, bare)).isEqualTo("not proven");
    }

    @Test
    void underNoEnvironmentAUserIsNamedAndNeitherOwnNorForeign() {
        CacheKey legacy = SampleAudit.key("clerk:id:" + PicturedUsers.id(1));
        people.saw(
                legacy,
                new StreamingFactsReader()
                        .read(ByteString.utf8(PicturedUsers.of(PicturedUsers.DEVELOPMENT, 1))));

        assertThat(knowing(PRODUCTION, DEVELOPMENT).of(legacy))
                .containsInstanceOf(UserOrigin.Named.class);
        assertThat(words(knowing(PRODUCTION, DEVELOPMENT), legacy)).isEqualTo("development's");
        assertThat(words(knowing(PRODUCTION), legacy)).isEqualTo("not proven");
    }

    @Test
    void nothingIsSaidBeforeAValueWasReadAndWhatIsReadLaterIsKnownToTheSame() {
        EntryOrigins origins = knowing(PRODUCTION, DEVELOPMENT);
        assertThat(origins.of(key("production", 1))).isEmpty();
        assertThat(origins.sortWords(key("production", 1))).isEmpty();

        CacheKey key = read("production", 1, PicturedUsers.of(PicturedUsers.PRODUCTION, 1));
        assertThat(words(origins, key)).isEqualTo("own");
        read("production", 1, PicturedUsers.of(PicturedUsers.DEVELOPMENT, 1));
        assertThat(words(origins, key)).isEqualTo("development's");
        read("production", 1, "null");
        assertThat(origins.of(key)).isEmpty();
    }

    /** Whom a batch's key names is read, but of a batch it is not noted who shows what. */
    @Test
    void anEntryOfSeveralIsNoMoreProvenThanTheLeastOfThemAndABatchIsNeverOwn() {
        String own = PicturedUsers.of(PicturedUsers.PRODUCTION, 1);
        EntryOrigins origins = knowing(PRODUCTION, DEVELOPMENT);
        CacheKey two = read("production", 1, "[" + own + "," + PicturedUsers.uploaded(2) + "]");
        CacheKey batch = SampleAudit.key("clerk:production:ids:" + PicturedUsers.id(1));

        assertThat(words(origins, two)).isEqualTo("not proven");
        people.saw(batch, new StreamingFactsReader().read(ByteString.utf8("[" + own + "]")));
        assertThat(origins.of(batch)).isEmpty();
        people.saw(
                batch,
                new StreamingFactsReader()
                        .read(
                                ByteString.utf8(
                                        "["
                                                + own
                                                + ","
                                                + PicturedUsers.of(PicturedUsers.DEVELOPMENT, 3)
                                                + "]")));
        assertThat(words(origins, batch)).isEqualTo("development's");
    }

    @Test
    void whatAFindingProvesOfAnotherCopyIsForeignHere() {
        CacheKey uploaded = read("production", 2, PicturedUsers.uploaded(2));
        RuleResult found =
                SampleAudit.result(
                        SampleAudit.FOREIGN,
                        SampleAudit.finding(
                                SampleAudit.FOREIGN,
                                SampleAudit.FOREIGN.severity(),
                                uploaded.toString()));
        EntryOrigins origins =
                new EntryOrigins(
                        people, Optional.of(report(List.of(PRODUCTION, DEVELOPMENT), found)));

        assertThat(origins.of(uploaded)).containsInstanceOf(UserOrigin.Foreign.class);
    }

    /** Never own unless the shown instance is known to be the environment's. */
    @Property
    void nobodyIsOwnWithoutAKnownInstanceThatThePictureShows(
            @ForAll @IntRange(min = 0, max = 3) int shown,
            @ForAll boolean knowsOwn,
            @ForAll boolean knowsOther) {
        List<String> instances =
                List.of(PicturedUsers.PRODUCTION, PicturedUsers.DEVELOPMENT, NOBODYS);
        PeopleIndex fresh = new PeopleIndex();
        CacheKey key = key("production", 1);
        String value =
                shown < instances.size()
                        ? PicturedUsers.of(instances.get(shown), 1)
                        : PicturedUsers.uploaded(1);
        fresh.saw(key, new StreamingFactsReader().read(ByteString.utf8(value)));
        List<InstanceClaim> claims =
                Stream.of(
                                Optional.of(PRODUCTION).filter(_ -> knowsOwn),
                                Optional.of(DEVELOPMENT).filter(_ -> knowsOther))
                        .flatMap(Optional::stream)
                        .toList();
        UserOrigin origin =
                new EntryOrigins(fresh, Optional.of(report(claims))).of(key).orElseThrow();

        assertThat(origin instanceof UserOrigin.Own).isEqualTo(knowsOwn && shown == 0);
        assertThat(origin instanceof UserOrigin.Foreign)
                .isEqualTo((shown == 1 && (knowsOwn || knowsOther)) || (shown == 2 && knowsOwn));
    }

    @Test
    void foreignOnesSortBeforeWhatIsNotProvenAndOwnOnesLast() {
        CacheKey own = read("production", 1, PicturedUsers.of(PicturedUsers.PRODUCTION, 1));
        CacheKey leaked = read("production", 2, PicturedUsers.of(PicturedUsers.DEVELOPMENT, 2));
        CacheKey other = read("production", 3, PicturedUsers.of(NOBODYS, 3));
        CacheKey uploaded = read("production", 4, PicturedUsers.uploaded(4));
        EntryOrigins origins = knowing(PRODUCTION, DEVELOPMENT);

        assertThat(Stream.of(leaked, other, uploaded, own).map(origins::sortWords)).isSorted();
    }
}
