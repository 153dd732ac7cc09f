package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(values(file))
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
        assertThat(values("A=1\r\nB='2'\r\n\r\nC=3\r\n"))
                .isEqualTo(Map.of("A", "1", "B", "2", "C", "3"));
    }

    @Test
    void longValuesAreRead() {
        String value = "x".repeat(200_000);
        assertThat(values("A=\"" + value + "\"\nB=\"" + value))
                .containsEntry("A", value)
                .containsEntry("B", "\"" + value);
    }

    @Property
    void singleQuotesKeepEveryValue(@ForAll String value) {
        String clean = value.replaceAll("['\r\uFEFF]", "");
        assertThat(values("A='" + clean + "'\nB=1")).isEqualTo(Map.of("A", clean, "B", "1"));
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String text) {
        assertThat(values(text)).doesNotContainKey("");
        assertThat(values("A=\"" + text)).isNotNull();
    }

    @Test
    void referencesAreFilledInFromTheFileAndTheSurroundings() {
        String file =
                """
                URL=redis://:${PASSWORD}@$HOST:${PORT:-6379}/${DB-0}
                HOST=h
                PASSWORD="p$HOME"
                EMPTY=
                DB=$EMPTY
                QUOTED='$HOST ${HOST}'
                ESCAPED=a\\$HOST
                IN_DOUBLE="\\$HOST\\n"
                TICKS=`$HOST`
                DOLLARS=a$1$$ $
                NOBODYS=<$ABSENT>
                HOME=$HOME
                """
                        .replace("\\\\", "\\");
        assertThat(EnvFile.parse(file).values(Map.of("HOME", "me"), _ -> false))
                .containsEntry("URL", "redis://:pme@h:6379/")
                .containsEntry("QUOTED", "$HOST ${HOST}")
                .containsEntry("ESCAPED", "a$HOST")
                .containsEntry("IN_DOUBLE", "$HOST\n")
                .containsEntry("TICKS", "h")
                .containsEntry("DOLLARS", "a$1$$ $")
                .containsEntry("NOBODYS", "<>")
                .containsEntry("HOME", "me");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REDIS_URL redis://:hunter2@h",
                "REDIS_URL: redis://:hunter2@h",
                "export REDIS_URL",
                "$env:REDIS_URL = 'redis://:hunter2@h'",
                "REDIS_URL=\"redis://:hunter2@h",
                "REDIS_URL='redis://:hunter2@h'/2",
                "REDIS_URL=redis://:hunter2@h\nREDIS_URL=redis://:hunter2@other",
                "OTHER='\nREDIS_URL=redis://:hunter2@h\n'",
                "REDIS_URL=redis://:${ABSENT}hunter2@h",
                "REDIS_URL=redis://:hunter2$word@h",
                "REDIS_URL=${REDIS_URL}",
                "REDIS_URL=$A\nA=$B\nB=$A",
                "REDIS_URL=redis://:${hunter2@h",
            })
    void aLineAboutANameThatCountsIsUnderstoodOrRefusedByThatName(String file) {
        assertThatThrownBy(() -> EnvFile.parse(file).values(Map.of(), "REDIS_URL"::equals))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("REDIS_URL ")
                .hasMessageEndingWith(".")
                .message()
                .doesNotContain("hunter2");
        assertThat(values(file)).isNotNull();
    }

    @Test
    void whatIsSaidTwiceInTheSameWayIsNoContradiction() {
        assertThat(
                        EnvFile.parse("REDIS_URL=redis://h\n# REDIS_URL here\nREDIS_URL=redis://h")
                                .values(Map.of(), _ -> true))
                .containsEntry("REDIS_URL", "redis://h");
    }

    @Property
    void aValueInSingleQuotesIsTakenAsItIsAlsoWhereItCounts(@ForAll String value) {
        String clean = value.replaceAll("['\r\uFEFF\n\u2028\u2029\u0085]", "");
        assertThat(EnvFile.parse("A='" + clean + "'").values(Map.of(), _ -> true))
                .isEqualTo(Map.of("A", clean));
    }

    private static Map<String, String> values(String file) {
        return EnvFile.parse(file).values(Map.of(), _ -> false);
    }
}
