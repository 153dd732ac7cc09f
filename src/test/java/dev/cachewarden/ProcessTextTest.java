package dev.cachewarden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.connection.InvalidSettingsException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class ProcessTextTest {

    @Property
    void whateverTheLocaleMadeOfArgumentsTheyAreTheTextThatWasWritten(
            @ForAll List<String> written) {
        List<String> texts = written.stream().map(ProcessTextTest::wellFormed).toList();
        ProcessText process =
                new ProcessText(
                        bytes(Stream.concat(Stream.of("java", "Main"), texts.stream())),
                        Optional.empty());
        String[] damaged = texts.stream().map(ProcessTextTest::inAscii).toArray(String[]::new);
        assertThat(process.arguments(damaged)).containsExactlyElementsOf(texts);
    }

    @Test
    void anArgumentThatCannotBeKnownIsRefusedByItsPlace() {
        ProcessText unknown = new ProcessText(Optional.empty(), Optional.empty());
        assertThat(unknown.arguments("list", "--json")).containsExactly("list", "--json");
        assertThatThrownBy(() -> unknown.arguments("flush", "--env", "pr\uFFFD\uFFFDfung"))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageStartingWith("Argument 3 did not arrive as it was written");
        ProcessText latin =
                new ProcessText(
                        Optional.of(List.of("pr\u00fcfung".getBytes(StandardCharsets.ISO_8859_1))),
                        Optional.empty());
        assertThatThrownBy(() -> latin.arguments("pr\uFFFDfung"))
                .hasMessageStartingWith("Argument 1");
    }

    @Test
    void variablesAreTheTextThatWasWritten() {
        ProcessText process =
                new ProcessText(
                        Optional.empty(),
                        bytes(Stream.of("A=1", "CACHEWARDEN_PASSWORD=gr\u00fc\u00df=e")));
        assertThat(
                        process.environment(
                                Map.of(
                                        "A", "1",
                                        "CACHEWARDEN_PASSWORD", "gr\uFFFD\uFFFD\uFFFD\uFFFD=e")))
                .isEqualTo(Map.of("A", "1", "CACHEWARDEN_PASSWORD", "gr\u00fc\u00df=e"));
    }

    @Test
    void aVariableThatCountsAndCannotBeKnownIsRefusedByName() {
        ProcessText unknown = new ProcessText(Optional.empty(), Optional.empty());
        for (String name : new String[] {"CACHEWARDEN_ENVIRONMENTS", "REDIS_URL", "REDIS_HOST"}) {
            assertThatThrownBy(() -> unknown.environment(Map.of(name, "x\uFFFD")))
                    .isInstanceOf(InvalidSettingsException.class)
                    .hasMessageStartingWith(name + " did not arrive");
        }
        assertThat(unknown.environment(Map.of("PS1", "\uFFFD"))).containsEntry("PS1", "\uFFFD");
    }

    /** Arguments are bytes: halves of surrogate pairs and zeros cannot be among them. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\0", "");
    }

    private static String inAscii(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII);
    }

    private static Optional<List<byte[]>> bytes(Stream<String> texts) {
        return Optional.of(texts.map(it -> it.getBytes(StandardCharsets.UTF_8)).toList());
    }
}
