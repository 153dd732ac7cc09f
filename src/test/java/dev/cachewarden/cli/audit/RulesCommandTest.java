package dev.cachewarden.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.cli.CommandLineRobot;
import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.rule.Rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code rules}, {@code mute}, {@code mutes} and {@code unmute}: they need no server. */
final class RulesCommandTest {

    private static final String BEGIN = "<!-- rules -->\n";
    private static final String END = "\n<!-- /rules -->";

    @TempDir Path state;

    @Test
    void theReadmeHasTheRulesAsTheyAre() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();

        String table = readme.substring(begin, readme.indexOf(END));

        assertThat(table).isEqualTo(run("rules", "--format", "markdown").out().strip());
    }

    @Test
    void everyRuleIsListedInEveryFormat() {
        String[] names = Rules.all().stream().map(RuleInfo::name).toArray(String[]::new);

        assertThat(run("rules").out()).contains(names);
        assertThat(run("rules", "--format", "json").out()).contains(names);
        assertThat(run("rules", "--format", "junit").exitCode()).isEqualTo(2);
    }

    @Test
    void aMuteIsKeptListedAndLifted() {
        assertThat(run("mute", "no-ttl", "clerk:test:*", "--reason", "fixtures").exitCode())
                .isZero();
        assertThat(run("mute", "NO_TTL", "clerk:test:*", "--reason", "for tests").exitCode())
                .isZero();

        assertThat(run("mutes").out().lines()).containsExactly("NO_TTL  clerk:test:*  for tests");
        assertThat(run("mutes", "--json").out()).contains("\"reason\": \"for tests\"");
        assertThat(run("unmute", "NO_TTL", "clerk:*").exitCode()).isEqualTo(1);
        assertThat(run("unmute", "NO_TTL", "clerk:test:*").exitCode()).isZero();
        assertThat(run("mutes").out()).startsWith("Nothing is muted in ");
    }

    @Test
    void noReasonKeepsOrShowsAPassword() {
        run("mute", "NO_TTL", "clerk:*", "--reason", "see redis://me:Sesame77@h, sk_test_Sesame77");
        String shown = "NO_TTL  clerk:*  see redis://me:••••@h, sk_test_••••";
        assertThat(run("mutes").out().lines()).containsExactly(shown);
        assertThat(run("mutes", "--json").out()).doesNotContain("Sesame77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sesame77",
                "-pSesame77",
                "--user-name=Sesame77",
                "https://hooks.example/Sesame77"
            })
    void noWordThatNobodyUnderstandsIsQuotedWhereItMayBeASecret(String word) {
        Run run = run("rules", word);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("••••").doesNotContain("Sesame77");
    }

    @Test
    void aMistypedCommandOrOptionIsQuoted() {
        assertThat(run("ruless").err()).contains("'ruless'");
        assertThat(run("rules", "--fromat").err()).contains("'--fromat'");
    }

    @Test
    void aMuteNeedsARuleAndAReason() {
        Run unknown = run("mute", "NO_SUCH", "*", "--reason", "x");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no rule “NO_SUCH”. Rules are LEGACY_KEY, ");
        assertThat(run("mute", "NO_TTL", "*").exitCode()).isEqualTo(2);
        assertThat(run("mute", "NO_TTL", "*", "--reason", " ").exitCode()).isEqualTo(2);
    }

    @Test
    void settingsThatCannotBeReadAreASentenceAndStay() throws IOException {
        Path file = Files.writeString(state.resolve("audit.json"), "{ not JSON");

        Run run = run("mute", "NO_TTL", "*", "--reason", "x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(file + " cannot be used: it is not JSON, see line 1.");
        assertThat(file).hasContent("{ not JSON");
    }

    private Run run(String... arguments) {
        return new CommandLineRobot().stateFolder(state).run(arguments);
    }
}
