package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class EnvFileTest {

    @Test
    void readsWhatDotenvFilesHold() {
        String file =
                """
                \uFEFF# Redis
                PLAIN=redis://h:1
                export EXPORTED=yes
                  SPACED =  a value  \s
                SINGLE='as $is \\n # no comment'
                DOUBLE="line\\nnext \\"quoted\\" \\\\ # no comment"
                TICKS=`it's "so"`
                COMMENTED=value # comment
                HASH=pass#word
                QUOTED='v' # comment
                EMPTY=
                ALSO_EMPTY= # comment
                MULTI="one
                two"
                BASE64=AX+/abc==
                UNCLOSED="half
                no entry here
                TWICE=1
                TWICE=2
                LAST=end\
                """;
        assertThat(EnvFile.parse(file))
                .containsEntry("PLAIN", "redis://h:1")
                .containsEntry("EXPORTED", "yes")
                .containsEntry("SPACED", "a value")
                .containsEntry("SINGLE", "as $is \\n # no comment")
                .containsEntry("DOUBLE", "line\nnext \"quoted\" \\ # no comment")
                .containsEntry("TICKS", "it's \"so\"")
                .containsEntry("COMMENTED", "value")
                .containsEntry("HASH", "pass#word")
                .containsEntry("QUOTED", "v")
                .containsEntry("EMPTY", "")
                .containsEntry("ALSO_EMPTY", "")
                .containsEntry("MULTI", "one\ntwo")
                .containsEntry("BASE64", "AX+/abc==")
                .containsEntry("UNCLOSED", "\"half")
                .containsEntry("TWICE", "2")
                .containsEntry("LAST", "end")
                .hasSize(16);
    }

    @Test
    void lineEndsOfWindowsAreNoPartOfValues() {
        assertThat(EnvFile.parse("A=1\r\nB='2'\r\n\r\nC=3\r\n"))
                .isEqualTo(Map.of("A", "1", "B", "2", "C", "3"));
    }

    @Test
    void longValuesAreRead() {
        String value = "x".repeat(200_000);
        assertThat(EnvFile.parse("A=\"" + value + "\"\nB=\"" + value))
                .containsEntry("A", value)
                .containsEntry("B", "\"" + value);
    }

    @Property
    void singleQuotesKeepEveryValue(@ForAll String value) {
        String clean = value.replaceAll("['\r\uFEFF]", "");
        assertThat(EnvFile.parse("A='" + clean + "'\nB=1")).isEqualTo(Map.of("A", clean, "B", "1"));
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String text) {
        assertThat(EnvFile.parse(text)).doesNotContainKey("");
        assertThat(EnvFile.parse("A=\"" + text)).isNotNull();
    }
}
