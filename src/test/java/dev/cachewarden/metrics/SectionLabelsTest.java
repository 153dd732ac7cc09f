package dev.cachewarden.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Section;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.Collectors;

final class SectionLabelsTest {

    private static KeyIndex index(int unknown) {
        KeyIndex.Builder index = new KeyIndex.Builder(KeyGrammar.withDefaults());
        index.add(ByteString.utf8("clerk:production:id:user_1"));
        index.add(ByteString.utf8("clerk:id:user_1"));
        for (int i = 0; i < unknown; i++) {
            index.add(ByteString.utf8("clerk:env" + i + ":id:user_1"));
        }
        index.add(ByteString.utf8("clerk:env77:id:user_2"));
        return index.build();
    }

    @Test
    void theNumberOfLabelsIsBoundedHoweverManyEnvironmentsThereAre() {
        KeyIndex index = index(300);
        SectionLabels labels = SectionLabels.of(index);

        Set<String> all = index.sections().stream().map(labels::of).collect(Collectors.toSet());

        assertThat(all)
                .hasSizeLessThan(20)
                .contains("production", "no environment", "unknown: env77", SectionLabels.OTHERS);
    }

    @Test
    void fewUnknownEnvironmentsHaveTheirNames() {
        KeyIndex index = index(3);
        SectionLabels labels = SectionLabels.of(index);

        assertThat(index.sections())
                .allSatisfy(it -> assertThat(labels.of(it)).isEqualTo(it.label()))
                .anyMatch(Section.Unknown.class::isInstance);
    }
}
