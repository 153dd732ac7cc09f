package dev.cachewarden.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class AlignedTreeTest {

    private static final Folding OPEN = Folding.of(Folding.Base.NOTHING);
    private static final Folding INITIAL = Folding.of(Folding.Base.INITIAL);

    private static AlignedTree tree(String... documents) {
        return AlignedTree.of(Arrays.stream(documents).map(AlignedTreeTest::content).toList());
    }

    private static Content content(String text) {
        return new JacksonJsonParser()
                .parse(ByteString.utf8(text))
                .<Content>map(Content.Document::new)
                .orElseGet(() -> new Content.Text(text));
    }

    private static List<String> column(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.line(column, false).map(AlignedTreeTest::indented).orElse("-"))
                .toList();
    }

    private static String indented(Line line) {
        return " ".repeat(line.indent()) + line.text();
    }

    private static List<String> differing(List<Row> rows, int column) {
        return column(rows.stream().filter(Row::differs).toList(), column);
    }

    private static String marked(Row row, int column) {
        return row.line(column, false).orElseThrow().segments().stream()
                .filter(Segment::marked)
                .map(Segment::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void linesUpByNameWhateverTheOrder() {
        List<Row> rows =
                tree("{\"a\":1,\"b\":2,\"c\":3}", "{\"b\":2,\"x\":9,\"a\":1}").rows(OPEN, false);

        assertThat(column(rows, 0))
                .containsExactly("{", " \"a\": 1,", " \"b\": 2,", "-", " \"c\": 3", "}");
        assertThat(column(rows, 1))
                .containsExactly("{", " \"a\": 1,", " \"b\": 2,", " \"x\": 9", "-", "}");
        assertThat(differing(rows, 0)).containsExactly("-", " \"c\": 3");
    }

    @Test
    void anInsertedElementWithAnIdDiffersAlone() {
        List<Row> rows =
                tree("[{\"id\":1},{\"id\":2}]", "[{\"id\":1},{\"id\":7},{\"id\":2}]")
                        .rows(OPEN, false);

        assertThat(differing(rows, 0)).containsOnly("-");
        assertThat(differing(rows, 1)).containsExactly(" {", "  \"id\": 7", " },");
    }

    @Test
    void elementsOfDifferentUsersLineUpByPosition() {
        List<Row> rows =
                tree(
                                "{\"emails\":[{\"id\":\"a\",\"of\":\"x\"},{\"id\":\"b\"}]}",
                                "{\"emails\":[{\"id\":\"c\",\"of\":\"x\"}]}",
                                "{\"emails\":[{\"id\":\"b\"},{\"id\":\"a\",\"of\":\"x\"}]}")
                        .rows(OPEN, false);

        assertThat(column(rows, 1))
                .containsExactly(
                        "{",
                        " \"emails\": [",
                        "  {",
                        "   \"id\": \"c\",",
                        "   \"of\": \"x\"",
                        "  }",
                        "-",
                        "-",
                        "-",
                        " ]",
                        "}");
        assertThat(column(rows, 0).get(3)).isEqualTo("   \"id\": \"a\",");
        assertThat(column(rows, 2).get(3)).isEqualTo("   \"id\": \"a\",");
    }

    @Test
    void threeCopiesThatAgreeLeaveOnlyTheOddOneMarked() {
        String user = "{\"a\":1,\"b\":\"same\"}";
        List<Row> rows = tree(user, user, "{\"a\":2,\"b\":\"same\"}", user).rows(OPEN, false);
        Row differing = rows.get(1);

        assertThat(IntStream.range(0, 4).mapToObj(differing::mark))
                .containsExactly(ColumnMark.NONE, ColumnMark.NONE, ColumnMark.ODD, ColumnMark.NONE);
        assertThat(marked(differing, 0)).isEmpty();
        assertThat(marked(differing, 2)).isEqualTo("2");
        assertThat(rows.stream().filter(Row::differs)).containsExactly(differing);
    }

    @Test
    void aMemberThatOneCopyLacksIsMarkedThere() {
        Row row =
                tree("{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":2}", "{\"a\":1}")
                        .rows(OPEN, false)
                        .get(2);

        assertThat(IntStream.range(0, 3).mapToObj(row::mark))
                .containsExactly(ColumnMark.NONE, ColumnMark.NONE, ColumnMark.ODD);
    }

    @Test
    void twoGroupsOfOneSizeAreToldApart() {
        Row row = tree("{\"a\":1}", "{\"a\":2}", "{\"a\":2}", "{\"a\":1}").rows(OPEN, false).get(1);

        assertThat(IntStream.range(0, 4).mapToObj(row::mark))
                .containsExactly(
                        ColumnMark.ONE_GROUP,
                        ColumnMark.OTHER_GROUP,
                        ColumnMark.OTHER_GROUP,
                        ColumnMark.ONE_GROUP);
    }

    @Test
    void aFoldedPartIsMarkedWhereAnythingInItIsOdd() {
        String user = "{\"_raw\":{\"a\":1,\"b\":1}}";
        Row row = tree(user, user, "{\"_raw\":{\"a\":1,\"b\":3}}").rows(INITIAL, false).get(1);

        assertThat(IntStream.range(0, 3).mapToObj(row::mark))
                .containsExactly(ColumnMark.NONE, ColumnMark.NONE, ColumnMark.ODD);
    }

    @Test
    void anInsertedScalarDiffersAlone() {
        List<Row> rows = tree("[\"a\",\"b\"]", "[\"x\",\"a\",\"b\"]").rows(OPEN, false);

        assertThat(differing(rows, 1)).containsExactly(" \"x\",");
    }

    @Test
    void elementsInAnotherOrderDiffer() {
        List<Row> rows = tree("[\"a\",\"b\"]", "[\"b\",\"a\"]").rows(OPEN, false);

        assertThat(differing(rows, 0)).containsExactly("[");
    }

    @Test
    void elementsWithoutIdLineUpByIndex() {
        List<Row> rows = tree("[[1],[2]]", "[[1],[3]]").rows(OPEN, false);

        assertThat(differing(rows, 0)).containsExactly("  2");
        assertThat(differing(rows, 1)).containsExactly("  3");
    }

    @Test
    void onlyWhatDiffersInsideALineIsMarked() {
        List<Row> rows = tree("{\"u\":1735689600143}", "{\"u\":1735689600190}").rows(OPEN, false);

        assertThat(marked(rows.get(1), 0)).isEqualTo("43");
        assertThat(marked(rows.get(1), 1)).isEqualTo("90");
    }

    @Test
    void surrogatePairsAreNeverSplit() {
        // Two characters that share their first unit, and two that share their second.
        List<Row> rows = tree("[\"\uD83D\uDE00\"]", "[\"\uD83D\uDE01\"]").rows(OPEN, false);
        List<Row> pairs =
                tree("{\"a\":\"\uD83D\uDE00\"}", "{\"a\":\"\uD83D\uDE01\"}").rows(OPEN, false);
        List<Row> tails =
                tree("{\"a\":\"\uD83C\uDE00\"}", "{\"a\":\"\uD83D\uDE00\"}").rows(OPEN, false);

        assertThat(rows).hasSize(3);
        assertThat(marked(pairs.get(1), 0)).isEqualTo("\uD83D\uDE00");
        assertThat(marked(tails.get(1), 1)).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void aScalarBesideAContainerDiffersAsAWhole() {
        List<Row> rows = tree("{\"a\":{\"b\":1}}", "{\"a\":[2]}", "{\"a\":null}").rows(OPEN, false);

        assertThat(column(rows, 0)).containsExactly("{", " \"a\": {", "  \"b\": 1", "-", " }", "}");
        assertThat(column(rows, 1)).containsExactly("{", " \"a\": [", "-", "  2", " ]", "}");
        assertThat(column(rows, 2)).containsExactly("{", " \"a\": null", "-", "-", "-", "}");
    }

    @Test
    void duplicateMembersAreAllShown() {
        List<Row> rows = tree("{\"a\":1,\"a\":2}").rows(OPEN, false);

        assertThat(column(rows, 0)).containsExactly("{", " \"a\": 1,", " \"a\": 2", "}");
    }

    @Test
    void rawIsFoldedAndSaysWhetherItAgrees() {
        String user = Samples.text("backend-latest-getUser.json");
        String other =
                user.replace("\"bypass_client_trust\":false", "\"bypass_client_trust\":true");

        List<Row> agreeing = tree(user, user).rows(INITIAL, false);
        List<Row> differing = tree(user, other).rows(INITIAL, true);
        List<Row> alone = tree(user).rows(INITIAL, false);

        assertThat(column(agreeing, 0)).contains(" \"_raw\": { ▸ 46 fields, agrees }");
        assertThat(column(differing, 1))
                .containsExactly("{", " \"_raw\": { ▸ 46 fields, differs }", "}");
        assertThat(column(alone, 0)).contains(" \"_raw\": { ▸ 46 fields }");
    }

    @Test
    void foldingOutlivesAReading() {
        String before = "{\"a\":{\"b\":1},\"c\":{\"d\":1}}";
        List<Row> rows = tree(before).rows(OPEN, false);
        Folding folding = OPEN.toggled(rows.get(1).foldablePath().orElseThrow());

        List<Row> later = tree("{\"x\":0,\"a\":{\"b\":2},\"c\":{\"d\":1}}").rows(folding, false);

        assertThat(column(later, 0))
                .containsExactly(
                        "{",
                        " \"x\": 0,",
                        " \"a\": { ▸ 1 field },",
                        " \"c\": {",
                        "  \"d\": 1",
                        " }",
                        "}");
    }

    @Test
    void onlyDifferencesKeepsWhatTheyAreIn() {
        List<Row> rows =
                tree("{\"a\":{\"b\":1,\"c\":2},\"d\":3}", "{\"a\":{\"b\":1,\"c\":4},\"d\":3}")
                        .rows(OPEN, true);

        assertThat(column(rows, 1)).containsExactly("{", " \"a\": {", "  \"c\": 4", " },", "}");
    }

    @Test
    void onlyDifferencesOfOneDocumentIsTheDocument() {
        assertThat(tree("{\"a\":1}").rows(OPEN, true)).hasSize(3);
    }

    @Test
    void textStandsBesideADocumentLineByLine() {
        AlignedTree tree = tree("{\"a\":1}", "[object Object]");
        List<Row> rows = tree.rows(OPEN, false);

        assertThat(column(rows, 0)).containsExactly("{", " \"a\": 1", "}");
        assertThat(column(rows, 1)).containsExactly("[object Object]", "-", "-");
    }

    @Test
    void bytesAreShownInHex() {
        AlignedTree tree =
                AlignedTree.of(
                        List.of(
                                new Content.Bytes(
                                        ByteString.wrap(new byte[] {0, (byte) 0xff, 'a', 'b'}))));

        assertThat(column(tree.rows(OPEN, false), 0))
                .containsExactly("00000000  00 ff 61 62 " + " ".repeat(36) + " ··ab");
    }

    @Test
    void aSearchFindsWhatIsFoldedAndOpensIt() {
        AlignedTree tree = tree(Samples.text("backend-latest-getUser.json"));

        List<SearchHit> hits = tree.search("SCIM", false, false);
        Folding folding = hits.getFirst().shownIn(INITIAL);

        assertThat(hits).hasSize(1);
        assertThat(tree.rows(folding, false)).anyMatch(hits.getFirst()::isAt);
        assertThat(tree.rows(INITIAL, false)).noneMatch(hits.getFirst()::isAt);
    }

    @Test
    void whatIsMaskedIsNeitherShownNorFound() {
        AlignedTree tree =
                tree(
                        "{\"private_metadata\":{\"ssn\":\"078\"},\"email_addresses\":[{\"id\":\"i\","
                            + "\"email_address\":\"alice@example.com\"}],\"label\":\"to"
                            + " bob@example.com\"}",
                        "{'broken', alice@example.com");
        String shown =
                tree.rows(OPEN, false).stream()
                        .map(row ->
                                row.line(0, true).map(Line::text).orElse("")
                                        + row.line(1, true).map(Line::text).orElse(""))
                        .collect(Collectors.joining("\n"));

        assertThat(shown)
                .doesNotContain("ssn", "078", "alice", "bob")
                .contains("\"email_address\": \"" + Masking.DOTS + "\"");
        assertThat(tree.search("alice", true, false)).isEmpty();
        assertThat(tree.search("alice", false, false)).hasSize(2);
    }

    @Test
    void everyUserOfTheSamplesIsMaskedInEveryShape() {
        for (String file :
                List.of(
                        "api-user-bob.json",
                        "backend-latest-getUser-google.json",
                        "backend-v2-getUserList.json",
                        "frontend-UserResource.json",
                        "projection.json")) {
            String shown =
                    tree(Samples.text(file)).rows(OPEN, false).stream()
                            .flatMap(row -> row.line(0, true).stream())
                            .map(Line::text)
                            .collect(Collectors.joining("\n"));
            assertThat(shown).as(file).doesNotContain("@example.com", "+1201");
        }
    }

    @Test
    void whatCouldMisleadAReaderIsEscaped() {
        assertThat(column(tree("[\"a\u202Eb\\u0000\\ud800\"]").rows(OPEN, false), 0))
                .contains(" \"a\\u202eb\\u0000\\ud800\"");
    }

    /** A second; over a minute where each element is looked for among all others. */
    @Test
    @Timeout(30)
    void aHundredThousandRowsAreOneList() {
        String big =
                java.util.stream.IntStream.range(0, 50_000)
                        .mapToObj(i -> "{\"id\":" + i + "}")
                        .collect(Collectors.joining(",", "[", "]"));

        assertThat(tree(big, big).rows(OPEN, false)).hasSize(150_002);
    }
}
