package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class KnownSecretsTest {

    @Test
    void keysOfClerkAreKnownByTheirLook() {
        KnownSecrets known = new KnownSecrets();

        assertThat(known.inMessage("refused sk_live_AbC123= for sk_test_x9.y-z"))
                .isEqualTo("refused sk_live_•••• for sk_test_••••");
        assertThat(known.inReport("\"key\": \"sk_test_abcdef\""))
                .isEqualTo("\"key\": \"sk_test_••••\"");
    }

    @Test
    void sentencesThatSayHowSecretsLookStayAsTheyAre() {
        String sentence =
                "The secret key begins with sk_live_ or sk_test_. Write redis://user@host or"
                        + " rediss://default:TOKEN@HOST:6379, not http://localhost:8079 a@b.";

        assertThat(new KnownSecrets().inMessage(sentence)).isEqualTo(sentence);
    }

    /** Else nobody with the password "test" could read what is in that environment. */
    @Test
    void aShortSecretIsAWordInMessagesAndNothingInReports() {
        KnownSecrets known = KnownSecrets.of(List.of(Secret.of("test")));

        assertThat(known.inMessage("AUTH 'test' is not tested"))
                .isEqualTo("AUTH '••••' is not tested");
        assertThat(known.inReport("clerk:test:id:1")).isEqualTo("clerk:test:id:1");
    }

    @Test
    void whatIsLearnedLaterIsLeftOutFromThenOn() {
        KnownSecrets known = new KnownSecrets();
        known.learn(Secret.of("correct horse"));

        assertThat(known.inReport("a correct horse")).isEqualTo("a ••••");
    }
}
