package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.value.Person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PersonWordsTest {

    private static final Person JANE =
            new Person(
                    "user_2n07URf15Ii2RgHPZqBN9lzKWfq",
                    "Jane",
                    "Doe",
                    "jane",
                    "jane@example.com",
                    "+15555550100");

    @Test
    void aRowSaysNameAddressAndId() {
        assertThat(PersonWords.line(JANE, Privacy.NOTHING, ElidedIds.ALONE))
                .isEqualTo("Jane Doe · jane@example.com · user_2n07…KWfq");
        assertThat(PersonWords.address(new Person("", "", "", "", "", "+1555"), Privacy.NOTHING))
                .isEqualTo("+1555");
    }

    @Test
    void theAddressIsHiddenWherePrivateFieldsAreMasked() {
        assertThat(PersonWords.of(JANE, Privacy.ADDRESSES)).isEqualTo("Jane Doe · ••••••••");
    }

    @Test
    void whereTheScreenIsSharedNobodyIsNamed() {
        assertThat(PersonWords.of(JANE, Privacy.NAMES)).isEqualTo("••••••••");
        assertThat(PersonWords.line(JANE, Privacy.NAMES, ElidedIds.ALONE))
                .isEqualTo("•••••••• · user_2n07…KWfq");
        assertThat(PersonWords.initials(JANE, Privacy.NAMES)).isEmpty();
        assertThat(PersonWords.initials(JANE, Privacy.ADDRESSES)).isEqualTo("JD");
    }

    @ParameterizedTest
    @EnumSource(
            value = Privacy.class,
            names = {"ADDRESSES", "NAMES"})
    void anAddressThatIsUsedAsANameIsHiddenAsOne(Privacy privacy) {
        Person named = new Person("user_1", "jane@example.com", "", "", "", "");

        assertThat(PersonWords.of(named, privacy)).isEqualTo("••••••••");
    }

    @Test
    void nothingIsMadeUpOfAPersonWithoutNames() {
        Person nameless = new Person("user_1", "", "", "", "", "");

        assertThat(PersonWords.of(nameless, Privacy.NAMES)).isEmpty();
        assertThat(PersonWords.line(nameless, Privacy.NAMES, ElidedIds.ALONE)).isEqualTo("user_1");
    }

    @Test
    void namesMaskedHideMoreThanFieldsMasked() {
        assertThat(Privacy.of(true, false)).isEqualTo(Privacy.ADDRESSES);
        assertThat(Privacy.of(false, false)).isEqualTo(Privacy.NOTHING);
        assertThat(Privacy.of(false, true)).isEqualTo(Privacy.NAMES);
    }
}
