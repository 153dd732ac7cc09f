package dev.cachewarden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RuleId;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Laws of the sources themselves, which compiled classes do not show. */
final class SourcesTest {

    /** Comments are matched as well, so that quotes in them open no text. */
    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile(
                    "(?<text>\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\")"
                            + "|'(?:\\\\.|[^'\\\\])+'|//.*(?:\\R\\s*//.*)*|/\\*[\\s\\S]*?\\*/");

    private static final Pattern RULE_NAME =
            Pattern.compile(
                    Arrays.stream(RuleId.values())
                            .map(RuleId::name)
                            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    /** Words that hide who does what; each has a term of this field in its place. */
    private static final Pattern VAGUE =
            Pattern.compile(
                    "\\b(?:(?:re|un)?told|tell(?:s|ing)?|stands?|whoever|whatever|whichever|(?:so|as)"
                        + " many|of (?:its|their) own|besides?|what is not|the way|lets? go)\\b",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void noTextSpellsTheNameOfARule() throws IOException {
        List<String> spelt = new ArrayList<>();
        for (Path file : sources()) {
            TEXT_OR_COMMENT
                    .matcher(Files.readString(file))
                    .results()
                    .map(SourcesTest::text)
                    .filter(text -> RULE_NAME.matcher(text).find())
                    .forEach(text -> spelt.add(file.getFileName() + ": " + text));
        }

        assertThat(spelt)
                .as("a rule is meant by RuleId: its renaming must not compile, or rename all")
                .isEmpty();
    }

    @Test
    void aTextIsFoundAmongCommentsAndOtherQuotes() {
        String source = "/* \"A */ '\"' \"\\\"LEGACY_KEY\" // \"B\"\n\"\"\"\n\"C\" D\"\"\"";

        assertThat(TEXT_OR_COMMENT.matcher(source).results().map(SourcesTest::text))
                .containsExactly("", "", "\"\\\"LEGACY_KEY\"", "", "\"\"\"\n\"C\" D\"\"\"");
    }

    private static String text(MatchResult match) {
        return match.group("text") == null ? "" : match.group("text");
    }

    @Test
    void commentsKeepToTheTermsOfTheField() throws IOException {
        List<String> vague = new ArrayList<>();
        for (Path file : javaFiles("src")) {
            TEXT_OR_COMMENT
                    .matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .flatMap(token -> VAGUE.matcher(withoutMargin(token)).results())
                    .forEach(word -> vague.add(file.getFileName() + ": " + word.group()));
        }

        assertThat(vague)
                .as("name the subject and the term: reported, round trip, caller, number of keys")
                .isEmpty();
    }

    @Test
    void aVagueWordIsFoundAcrossTheLinesOfAComment() {
        String lines = "  // in the\n        // way";

        assertThat(TEXT_OR_COMMENT.matcher(lines).results()).hasSize(1);
        assertThat(VAGUE.matcher(withoutMargin(lines.strip())).find()).isTrue();
        assertThat(VAGUE.matcher(withoutMargin("/** Holds so\n     * many keys. */")).find())
                .isTrue();
        assertThat(VAGUE.matcher(withoutMargin("// understands it")).find()).isFalse();
        assertThat(VAGUE.matcher(withoutMargin("\"It is told.\"")).find()).isFalse();
    }

    /** A comment as one line; empty for a text, whose words are the user's concern. */
    private static String withoutMargin(String token) {
        return token.startsWith("/") ? token.replaceAll("\\R\\s*(?:\\*(?!/)|//)?\\s*", " ") : "";
    }

    @Test
    void noTwoTypesShareASimpleName() throws IOException {
        assertThat(sources().stream().map(file -> file.getFileName().toString()))
                .as("a name must lead to one file")
                .doesNotHaveDuplicates();
    }

    /** All that the product is built from, without the documentation of packages. */
    private static List<Path> sources() throws IOException {
        return javaFiles("src/main/java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    private static List<Path> javaFiles(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
