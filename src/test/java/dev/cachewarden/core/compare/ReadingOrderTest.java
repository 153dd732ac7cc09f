package dev.cachewarden.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What people look for comes first, and nothing is lost or altered by it. */
final class ReadingOrderTest {

    private static final Folding INITIAL = Folding.of(Folding.Base.INITIAL);
    private static final List<String> SHAPES_NAMES = List.of("firstname", "lastname");

    private static List<Row> rows(String document, Arrangement.Order order) {
        Content content =
                new Content.Document(
                        new JacksonJsonParser().parse(ByteString.utf8(document)).orElseThrow());
        return AlignedTree.of(
                        List.of(content),
                        new Arrangement(order, ZoneOffset.UTC, false),
                        () -> false)
                .rows(INITIAL, false);
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream().map(row -> row.line(0, false).orElseThrow().text()).toList();
    }

    private static List<String> names(String document, Arrangement.Order order) {
        return rows(document, order).stream()
                .map(row -> row.line(0, false).orElseThrow())
                .filter(line -> line.indent() == 1)
                .map(line -> line.segments().getFirst())
                .filter(segment -> segment.token() == Segment.Token.NAME)
                .map(name -> name.text().replace("\"", "").replace("_", ""))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend-latest-getUser.json",
                "api-user-bob.json",
                "frontend-UserResource.json"
            })
    void everyShapeBeginsWithTheNameAndSaysPasswordsLate(String sample) {
        String user = Samples.text(sample);
        List<String> names = names(user, Arrangement.Order.READING);

        assertThat(names.subList(0, 2)).isEqualTo(SHAPES_NAMES);
        assertThat(names.indexOf("emailaddresses")).isLessThan(names.indexOf("username"));
        assertThat(names.indexOf("username")).isLessThan(names.indexOf("id"));
        assertThat(names.indexOf("id")).isLessThan(names.indexOf("publicmetadata"));
        assertThat(names.indexOf("publicmetadata")).isLessThan(names.indexOf("createdat"));
        assertThat(names.indexOf("createdat")).isLessThan(names.indexOf("imageurl"));
        assertThat(names.indexOf("passwordenabled")).isGreaterThan(names.indexOf("imageurl"));
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(names(user, Arrangement.Order.STORED));
    }

    @Test
    void whatRepeatsTheUserComesLast() {
        String user = "{\"_raw\":{\"id\":1},\"zip\":1,\"id\":\"u\",\"username\":\"jane\"}";

        assertThat(names(user, Arrangement.Order.READING))
                .containsExactly("username", "id", "zip", "raw");
    }

    @Test
    void whatIsNoUserStaysAsItIsStored() {
        String other = "{\"zip\":1,\"metadata\":{\"b\":1,\"id\":2},\"id\":3}";

        assertThat(texts(rows(other, Arrangement.Order.READING)))
                .isEqualTo(texts(rows(other, Arrangement.Order.STORED)));
    }

    @Test
    void timesInMillisecondsShowTheirDateOutsideOfTheText() {
        Row row = rows("{\"createdAt\":1728098154119}", Arrangement.Order.STORED).get(1);
        Line line = row.line(0, false).orElseThrow();

        assertThat(line.text()).isEqualTo("\"createdAt\": 1728098154119");
        assertThat(line.segments())
                .contains(new Segment("  5 Oct 2024 03:15", Segment.Token.ASIDE, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1728098154119}",
                "{\"createdAt\":1728098154}",
                "{\"createdAt\":null}",
                "{\"createdAt\":\"2024-10-05T03:15:54.119Z\"}",
                "{\"private_metadata\":{\"born_at\":1728098154119}}"
            })
    void whatIsNoTimeInMillisecondsOrPrivateHasNoDate(String document) {
        assertThat(rows(document, Arrangement.Order.READING))
                .allMatch(row ->
                        row.line(0, true).orElseThrow().segments().stream()
                                .noneMatch(it -> it.token() == Segment.Token.ASIDE));
    }

    @Test
    void rawTextIsBrokenAfterItWasMasked() {
        String address = "alice.with.a.long.name@example.com";
        String text = "{\"u\":\"" + "x".repeat(20) + " " + address + "\"} ".repeat(9);
        List<Row> rows =
                AlignedTree.of(
                                List.of(new Content.Text(text)),
                                new Arrangement(Arrangement.Order.RAW, ZoneOffset.UTC, false),
                                () -> false)
                        .rows(INITIAL, false);

        assertThat(String.join("", texts(rows))).isEqualTo(text);
        assertThat(rows)
                .allMatch(row -> row.line(0, false).orElseThrow().text().length() <= 30)
                .hasSizeGreaterThan(1);
        String masked =
                rows.stream()
                        .map(row -> row.line(0, true).orElseThrow().text())
                        .collect(java.util.stream.Collectors.joining());
        assertThat(masked).contains(Masking.DOTS).doesNotContain("alice", "example");
    }

    @Test
    void whereNobodyMayBeNamedNoFormOfTheValueNamesAnybody() {
        String user = Samples.text("backend-latest-getUser.json");
        Json json = new JacksonJsonParser().parse(ByteString.utf8(user)).orElseThrow();
        for (Arrangement.Order order : Arrangement.Order.values()) {
            AlignedTree tree =
                    AlignedTree.of(
                            List.of(new Content.Document(json), new Content.Text(user)),
                            new Arrangement(order, ZoneOffset.UTC, true),
                            () -> false);
            for (Row row : tree.rows(Folding.of(Folding.Base.NOTHING), false)) {
                for (int column = 0; column < 2; column++) {
                    assertThat(row.line(column, false).map(Line::text).orElse(""))
                            .doesNotContain("\"Alice\"", "\"Doe\"", "\"alice\"");
                }
            }
            assertThat(tree.search("\"Alice\"", false, false)).isEmpty();
        }
    }

    @Test
    void whatIsHiddenIsNotCalledEqual() {
        AlignedTree tree =
                AlignedTree.of(
                        List.of(new Content.Text("a"), new Content.Text("b")),
                        new Arrangement(Arrangement.Order.RAW, ZoneOffset.UTC, true),
                        () -> false);

        assertThat(tree.differs()).isTrue();
    }
}
