package dev.cachewarden.core.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.value.Content;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** What is too long to be written while it is drawn reads the same when it was written before. */
final class LongLinesTest {

    private static Content document(String end) {
        String bio = "alice@example.com " + "word ".repeat(10_000) + end;
        return new Content.Document(new JsonFields().put("id", "user_1").put("bio", bio).object());
    }

    private static List<Row> rows(List<Content> contents) {
        return AlignedTree.of(contents).rows(Folding.of(Folding.Base.INITIAL), false);
    }

    @Test
    void linesThatWereWrittenBeforeAreTheSame() {
        List<Content> contents =
                List.of(document("a"), document("b"), new Content.Text("x".repeat(30_000)));
        List<Row> plain = rows(contents);
        List<Row> prepared = rows(contents);
        prepared.forEach(Row::prepare);

        for (int row = 0; row < plain.size(); row++) {
            for (int column = 0; column < contents.size(); column++) {
                for (boolean masked : new boolean[] {true, false}) {
                    assertThat(prepared.get(row).line(column, masked))
                            .isEqualTo(plain.get(row).line(column, masked));
                }
            }
        }
    }

    @Test
    void nobodyGoesOnAligningWhatIsNoLongerWanted() {
        assertThatThrownBy(() ->
                        AlignedTree.of(List.of(document("a")), Arrangement.STORED, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theBeginningOfALargeDocumentIsOfItAndSaysThatThereIsMore() {
        JsonFields many = new JsonFields();
        IntStream.range(0, 10_000).forEach(i -> many.put("name" + i, i));
        Content large = new Content.Document(many.object());

        assertThat(Beginnings.isLarge(large)).isTrue();
        assertThat(Beginnings.isLarge(Beginnings.of(large))).isFalse();
        assertThat(Beginnings.of(large))
                .isInstanceOfSatisfying(
                        Content.Document.class,
                        it -> {
                            List<Json.Member> members = ((Json.Obj) it.json()).members();
                            assertThat(members.getFirst())
                                    .isEqualTo(many.object().members().getFirst());
                            assertThat(members.getLast().name()).isEqualTo("…");
                        });
    }

    @Test
    void whatIsSmallIsItsOwnBeginning() {
        Content small =
                new Content.Document(new JsonFields().put("id", "user_1").put("n", 1).object());

        assertThat(Beginnings.isLarge(small)).isFalse();
        assertThat(Beginnings.of(small)).isEqualTo(small);
    }
}
