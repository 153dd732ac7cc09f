package dev.cachewarden.core.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.json.JacksonJsonParser;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Laws of the alignment. */
final class AlignmentPropertiesTest {

    private static final Folding OPEN = Folding.of(Folding.Base.NOTHING);

    @Property(tries = 300)
    void aColumnAloneIsItsDocument(@ForAll("documents") List<Json> documents) {
        List<Row> rows = tree(documents).rows(OPEN, false);

        for (int column = 0; column < documents.size(); column++) {
            int at = column;
            String text =
                    rows.stream()
                            .flatMap(row -> row.line(at, false).stream())
                            .map(Line::text)
                            .collect(Collectors.joining("\n"));
            Json read = new JacksonJsonParser().parse(ByteString.utf8(text)).orElseThrow();
            assertThat(inAnyOrder(read)).isEqualTo(inAnyOrder(documents.get(column)));
        }
    }

    @Property(tries = 200)
    void identicalDocumentsHaveNoDifferences(@ForAll("json") Json document) {
        AlignedTree tree = tree(List.of(document, document, document));

        assertThat(tree.differs()).isFalse();
        assertThat(tree.rows(OPEN, false)).noneMatch(Row::differs);
    }

    @Property(tries = 200)
    void documentsThatDifferHaveADifferenceInSomeRow(
            @ForAll("json") Json one, @ForAll("json") Json other) {
        AlignedTree tree = tree(List.of(one, other));

        boolean same = inAnyOrder(one).equals(inAnyOrder(other));
        assertThat(tree.differs() || same).isTrue();
        assertThat(tree.rows(OPEN, false).stream().anyMatch(Row::differs))
                .isEqualTo(tree.differs());
    }

    @Property(tries = 200)
    void onlyDifferencesLosesNoDifference(@ForAll("documents") List<Json> documents) {
        AlignedTree tree = tree(documents);

        assertThat(tree.rows(OPEN, true).stream().filter(Row::differs).map(Row::path))
                .isEqualTo(
                        tree.rows(OPEN, false).stream()
                                .filter(Row::differs)
                                .map(Row::path)
                                .toList());
    }

    @Property(tries = 200)
    void noTwoRowsHaveOnePath(@ForAll("documents") List<Json> documents) {
        assertThat(tree(documents).rows(OPEN, false).stream().map(Row::path))
                .doesNotHaveDuplicates();
    }

    private static AlignedTree tree(List<Json> documents) {
        return AlignedTree.of(documents.stream().<Content>map(Content.Document::new).toList());
    }

    /** A text that is equal for documents that differ in order only. */
    private static String inAnyOrder(Json json) {
        return switch (json) {
            case Json.Obj(List<Json.Member> members) ->
                    members.stream()
                            .map(it -> Scalars.quoted(it.name()) + ":" + inAnyOrder(it.value()))
                            .sorted(Comparator.naturalOrder())
                            .collect(Collectors.joining(",", "{", "}"));
            case Json.Arr(List<Json> items) ->
                    items.stream()
                            .map(AlignmentPropertiesTest::inAnyOrder)
                            .sorted()
                            .collect(Collectors.joining(",", "[", "]"));
            default -> Scalars.text(json);
        };
    }

    @Provide
    Arbitrary<List<Json>> documents() {
        return json().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Json> json() {
        return json(3);
    }

    private Arbitrary<Json> json(int depth) {
        Arbitrary<Json> scalars =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 3).map(i -> new Json.Num("" + i)),
                        Arbitraries.strings().ofMaxLength(3).map(Json.Str::new),
                        Arbitraries.of(new Json.Null(), new Json.Bool(true)));
        return depth == 0
                ? scalars
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(1, scalars),
                        net.jqwik.api.Tuple.of(3, objects(depth)),
                        net.jqwik.api.Tuple.of(
                                2, json(depth - 1).list().ofMaxSize(4).map(Json.Arr::new)));
    }

    private Arbitrary<Json> objects(int depth) {
        Arbitrary<Json.Member> member =
                Combinators.combine(Arbitraries.of("a", "b", "id", "/", "~2"), json(depth - 1))
                        .as(Json.Member::new);
        return member.list().ofMaxSize(4).map(members -> new Json.Obj(new ArrayList<>(members)));
    }
}
