package dev.cachewarden.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.overview.LeakedUsers;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

final class LeakedNamesTest {

    private static final List<String> NAMES = List.of("Ann", "Bob", "Cyd", "Dee", "Eve");

    private static Finding finding(int number) {
        return SampleAudit.finding(
                SampleAudit.FOREIGN, Severity.CRITICAL, "clerk:production:username:u" + number);
    }

    private static LeakedUsers leaked(int users) {
        return new LeakedUsers(
                Environment.DEFAULTS.getFirst(),
                users,
                IntStream.range(0, users).mapToObj(LeakedNamesTest::finding).toList(),
                false);
    }

    private static PersonNames people(int known) {
        return people(known, Privacy.ADDRESSES);
    }

    private static PersonNames people(int known, Privacy privacy) {
        PeopleIndex people = new PeopleIndex();
        IntStream.range(0, known)
                .forEach(i ->
                        people.saw(
                                finding(i).subject(),
                                List.of(
                                        new Person(
                                                "user_" + i, NAMES.get(i), "", "u" + i, "", ""))));
        return new PersonNames(people, privacy);
    }

    @Test
    void theFirstAreNamedAndTheOthersCounted() {
        assertThat(LeakedNames.of(leaked(1), people(1))).isEqualTo("Ann");
        assertThat(LeakedNames.of(leaked(3), people(3))).isEqualTo("Ann, Bob and Cyd");
        assertThat(LeakedNames.of(leaked(5), people(5))).isEqualTo("Ann, Bob and 3 more");
    }

    @Test
    void nobodyIsNamedWhereTheScreenIsShared() {
        assertThat(LeakedNames.of(leaked(3), people(3, Privacy.NAMES))).isEmpty();
    }

    @Test
    void usersWhoseNameIsNotKnownAreCounted() {
        assertThat(LeakedNames.of(leaked(3), people(1))).isEqualTo("Ann and 2 more");
        assertThat(LeakedNames.of(leaked(3), people(0))).isEmpty();
    }
}
