package dev.cachewarden.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.SentCommand;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

final class CommandsModelTest {

    private static final Instant AT = Instant.parse("2026-11-29T14:00:02Z");

    private final MemoryCache server = new MemoryCache();
    private final CommandsModel model = new CommandsModel(ZoneOffset.UTC);

    private static SentCommand about(long number, String command, int count, String... keys) {
        return new SentCommand(
                number,
                AT,
                Optional.of(Duration.ofMillis(31)),
                command,
                count,
                keys.length == 0
                        ? Optional.empty()
                        : Optional.of(
                                new SentCommand.Keys(
                                        Optional.of(ByteString.utf8(keys[0])), keys.length)));
    }

    private void show(SentCommand... sent) {
        server.sent(sent);
        model.update(server.workspace());
    }

    private String words(SentCommand sent) {
        return model.time(sent)
                + " | "
                + CommandWords.took(sent)
                + " | "
                + CommandWords.name(sent)
                + " | "
                + model.keys(sent);
    }

    @Test
    void aRowSaysWhenHowLongWhatAndAboutWhichKeys() {
        show(
                about(3, "PTTL", 2, "clerk:test:id:a", "clerk:test:id:b"),
                about(2, "GET", 1, "clerk:test:id:a"),
                new SentCommand(1, AT, Optional.empty(), "SCAN", 1, Optional.empty()));

        assertThat(model.rows().stream().map(this::words))
                .containsExactly(
                        "14:00:02 | 31 ms | PTTL × 2 | 2 keys, first clerk:test:id:a",
                        "14:00:02 | 31 ms | GET | clerk:test:id:a",
                        "14:00:02 | no answer yet | SCAN | ");
        assertThat(model.totalsProperty().get()).isEqualTo("SCAN 410 · PTTL 2");
    }

    @Test
    void theFilterLooksAtNamesAndKeys() {
        show(
                about(3, "GET", 1, "clerk:test:id:b"),
                about(2, "GET", 1, "clerk:test:id:a"),
                about(1, "SCAN", 1));

        model.filterProperty().set("ID:A");
        assertThat(model.rows()).extracting(SentCommand::number).containsExactly(2L);
        model.filterProperty().set("scan");
        assertThat(model.rows()).extracting(SentCommand::number).containsExactly(1L);
        model.filterProperty().set("unlink");
        assertThat(model.rows()).isEmpty();
        assertThat(model.noRow()).isEqualTo("None of the last 3 commands matches the filter.");
    }

    @Test
    void theIdentifierOfASessionIsMaskedAndNotFoundByTheFilter() {
        SentCommand secret = about(1, "GET", 1, "clerk:test:session:sess_secret");
        show(secret);

        assertThat(model.keys(secret)).contains("clerk:test:session:").doesNotContain("secret");
        model.filterProperty().set("sess_secret");
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void onlyWhatWasKeptWhollyCanBeRepeated() {
        SentCommand get = about(4, "GET", 1, "clerk:test:id:a");
        SentCommand several = about(3, "PTTL", 2, "clerk:test:id:a", "clerk:test:id:b");
        SentCommand range = about(2, "GETRANGE", 1, "clerk:test:id:a");
        SentCommand secret = about(1, "GET", 1, "clerk:test:session:sess_secret");
        show(get, several, range, secret);

        assertThat(model.line(get)).contains("redis-cli -h memory -p 6379 GET 'clerk:test:id:a'");
        assertThat(List.of(several, range, secret))
                .allSatisfy(sent -> {
                    assertThat(model.line(sent)).isEmpty();
                    assertThat(model.whyNoLine(sent)).isPresent();
                });
    }
}
