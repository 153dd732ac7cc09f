package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** A column is no wider than it must be to show what differs. */
final class TextColumnTest {

    @Test
    void ofAWideTextTheMiddleIsLeftOut() {
        List<String> names =
                List.of("production-2026-11-29.cwsnap", "production-2026-11-30.cwsnap");

        assertThat(TextColumn.of(names, 21).cell(names.getFirst()))
                .isEqualTo("production…-29.cwsnap");
        assertThat(TextColumn.of(List.of("a", "abc"), 21).cell("a")).isEqualTo("a  ");
    }

    @Test
    void whatWouldLookAlikeStaysWhole() {
        List<String> names = List.of("before-the-flush-1.cwsnap", "before-the-flush-2.cwsnap");

        assertThat(TextColumn.of(names, 12).cell(names.getFirst())).isEqualTo(names.getFirst());
    }

    @Property
    void twoTextsNeverLookAlikeAndEveryCellIsAsWideAsTheColumn(
            @ForAll Set<@CharRange(from = 'a', to = 'c') String> texts,
            @ForAll @IntRange(min = 3, max = 9) int most) {
        TextColumn column = TextColumn.of(texts, most);

        assertThat(texts).extracting(column::cell).doesNotHaveDuplicates();
        assertThat(texts).allSatisfy(it -> assertThat(column.cell(it)).hasSize(column.width()));
    }
}
