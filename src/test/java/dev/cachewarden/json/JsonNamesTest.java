package dev.cachewarden.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

final class JsonNamesTest {

    private static final List<String> KNOWN =
            IntStream.rangeClosed(1, 40).mapToObj("abcdefghij".repeat(4)::substring).toList();

    private final JsonNames names = new JsonNames(KNOWN);

    private int find(String name) {
        byte[] bytes = ("\"" + name + "\":1").getBytes(StandardCharsets.UTF_8);
        return names.find(bytes, 1, bytes.length - 3);
    }

    @Test
    void namesOfEveryLengthAreFoundByTextAndByBytes() {
        for (String name : KNOWN) {
            assertThat(KNOWN.get(find(name))).isEqualTo(name);
            assertThat(KNOWN.get(names.find(name))).isEqualTo(name);
        }
    }

    @Property
    void aNameThatDiffersInOneByteIsAnother(
            @ForAll @IntRange(max = 38) int known, @ForAll @IntRange(max = 38) int place) {
        StringBuilder name = new StringBuilder(KNOWN.get(known));
        name.setCharAt(place % name.length(), 'X');

        assertThat(find(name.toString())).isEqualTo(JsonNames.UNKNOWN);
        assertThat(names.find(name.toString())).isEqualTo(JsonNames.UNKNOWN);
    }

    @Test
    void aBeginningAnEndAndNothingAreOthers() {
        assertThat(new JsonNames(List.of("username")).find("user")).isEqualTo(JsonNames.UNKNOWN);
        assertThat(find("z")).isEqualTo(JsonNames.UNKNOWN);
        assertThat(find("abcdefghij".repeat(5))).isEqualTo(JsonNames.UNKNOWN);
        assertThat(find("\u0000")).isEqualTo(JsonNames.UNKNOWN);
    }
}
