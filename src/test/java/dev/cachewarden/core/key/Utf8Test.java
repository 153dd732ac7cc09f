package dev.cachewarden.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;

final class Utf8Test {

    /** All there is: every two bytes in front, with what can follow them. */
    @Property(tries = 1)
    void everySequenceIsJudgedAsTheJdkDoes() {
        byte[][] ends = {{}, {'a'}, {-128}, {-65}, {-128, -65}, {-65, 'a'}, {-128, -128, -128}};
        for (int first = 0; first < 0x10000; first++) {
            for (byte[] end : ends) {
                byte[] start = {(byte) (first >> 8), (byte) first};
                isJudgedAlike(ByteString.wrap(start).plus(ByteString.wrap(end)));
            }
        }
    }

    @Property
    void whatIsWrittenAsUtf8IsText(@ForAll("texts") String text) {
        assertThat(ByteString.utf8(text).isText()).isTrue();
    }

    @Property
    void oneWrongByteAnywhereIsFound(@ForAll("texts") String text, @ForAll byte wrong) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] = wrong;
            isJudgedAlike(ByteString.wrap(damaged));
            isJudgedAlike(ByteString.wrap(damaged).from(i));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(40).all();
    }

    private static void isJudgedAlike(ByteString bytes) {
        assertThat(bytes.isText()).isEqualTo(bytes.text().isPresent());
    }
}
