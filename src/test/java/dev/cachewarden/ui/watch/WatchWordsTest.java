package dev.cachewarden.ui.watch;

import static dev.cachewarden.testing.SampleAudit.FOREIGN;
import static dev.cachewarden.testing.SampleAudit.LEGACY;
import static dev.cachewarden.testing.SampleAudit.START;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Presence;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchEvent.Kind;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

final class WatchWordsTest {

    private static final Presence WHO =
            new Presence(Optional.of("development"), "under production");

    private static WatchEvent leak(String id) {
        Finding finding =
                new Finding(
                        FOREIGN,
                        Severity.CRITICAL,
                        List.of(SampleAudit.key("clerk:production:id:" + id)),
                        Map.of(),
                        Evidence.ofPresence("It is cached, as " + id + " shows", "", "").about(WHO),
                        List.of(),
                        Optional.empty());
        return new WatchEvent(Kind.NEW, finding, START, START, Optional.empty());
    }

    private static WatchEvent legacy(Severity severity, Optional<String> callout) {
        Finding finding = SampleAudit.finding(LEGACY, severity, "clerk:username:alice");
        return new WatchEvent(Kind.RETURNED, finding, START, START, callout);
    }

    private static Optional<String> announcement(List<WatchEvent> news) {
        return WatchWords.announcement(news, PersonNames.NONE);
    }

    private static PeopleIndex people(String... names) {
        PeopleIndex people = new PeopleIndex();
        for (String name : names) {
            String id = "user_" + name.toLowerCase(Locale.ROOT);
            people.saw(
                    SampleAudit.key("clerk:production:id:" + id),
                    List.of(new Person(id, name, "Doe", "", "", "")));
        }
        return people;
    }

    @Test
    void thoseWhomItConcernsAreNamedOnce() {
        PersonNames names = new PersonNames(people("Ann", "Bob", "Cy", "Di"), Privacy.ADDRESSES);

        assertThat(WatchWords.announcement(List.of(leak("user_ann"), leak("user_ann")), names))
                .get()
                .asString()
                .endsWith("users cached under production (Ann Doe)");
        assertThat(
                        WatchWords.announcement(
                                List.of(
                                        leak("user_ann"),
                                        leak("user_bob"),
                                        leak("user_cy"),
                                        leak("user_di")),
                                names))
                .get()
                .asString()
                .endsWith("(Ann Doe, Bob Doe and 2 more)");
    }

    @Test
    void nobodyIsNamedWhereNamesAreHidden() {
        assertThat(
                        WatchWords.announcement(
                                List.of(leak("user_ann")),
                                new PersonNames(people("Ann"), Privacy.NAMES)))
                .contains("1 new critical finding: development user cached under production");
    }

    @Test
    void severalUsersOfOneKindAreOneSentence() {
        assertThat(announcement(List.of(leak("a"), leak("b"), leak("c"))))
                .contains("3 new critical findings: development users cached under production");
        assertThat(announcement(List.of(leak("a"))))
                .contains("1 new critical finding: development user cached under production");
    }

    @Test
    void usersOfAnUnknownInstanceAreSeveralUsersNotInstances() {
        Presence who = new Presence(Optional.empty(), "under production");

        assertThat(who.words(1))
                .isEqualTo("user of another Clerk instance cached under production");
        assertThat(who.words(2))
                .isEqualTo("users of another Clerk instance cached under production");
    }

    @Test
    void aKeyWithoutEnvironmentIsSaidToBeSoOnce() {
        assertThat(announcement(List.of(legacy(Severity.HIGH, Optional.empty()))))
                .contains("1 returned high finding: key without environment");
    }

    @Test
    void whatIsMildIsNotAnnounced() {
        assertThat(announcement(List.of())).isEmpty();
        assertThat(announcement(List.of(legacy(Severity.MEDIUM, Optional.of("Still writes.")))))
                .isEmpty();
    }

    @Test
    void whatItProvesThatOneReturnsIsSaid() {
        assertThat(
                        announcement(
                                List.of(
                                        leak("a"),
                                        legacy(Severity.HIGH, Optional.of("Still writes.")))))
                .get()
                .asString()
                .startsWith("1 new critical and 1 high findings: ")
                .endsWith(". Still writes.");
    }
}
