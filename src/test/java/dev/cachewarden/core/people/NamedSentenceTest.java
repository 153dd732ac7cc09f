package dev.cachewarden.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamedSentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    This development user (instance ins_2cud…d3) is cached under production       | Jane, a development user (instance ins_2cud…d3), is cached under production
                    This test and development user (instance ins_1) is cached under production    | Jane, a test and development user (instance ins_1), is cached under production
                    This user of another Clerk instance (ins_1) is cached under production        | Jane, a user of another Clerk instance (ins_1), is cached under production
                    This user was created on 2024-03-11                                           | Jane was created on 2024-03-11
                    This user's username differs                                                  | Jane's username differs
                    The user user_2n0…Wfq was changed in Clerk since: banned                      | Jane was changed in Clerk since: banned
                    This entry never expires                                                      | Jane's entry never expires
                    This username belongs to different users                                      | Jane: This username belongs to different users
                    """)
    void aSentenceNamesThePersonInsteadOfThisUser(String evidence, String named) {
        assertThat(NamedSentence.of(evidence, "Jane")).isEqualTo(named);
    }

    @Test
    void howItIsKnownStays() {
        assertThat(
                        NamedSentence.of(
                                "This development user (instance ins_1), as another copy of the"
                                        + " user shows, is cached under production",
                                "Jane"))
                .isEqualTo(
                        "Jane, a development user (instance ins_1), as another copy of the user"
                                + " shows, is cached under production");
    }

    @Test
    void withoutANameASentenceStaysAsItIs() {
        assertThat(NamedSentence.of("This user is cached", "")).isEqualTo("This user is cached");
    }

    @Test
    void aRowLeavesTheInstanceToTheWholeSentence() {
        assertThat(NamedSentence.withoutInstance("This user (instance ins_2c…d3) is cached (yes)"))
                .isEqualTo("This user is cached (yes)");
    }
}
