package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.tree.SampleKeys;

import org.junit.jupiter.api.Test;

/** Counts of a scan that did not come to its end cannot be taken for those of one that did. */
final class ListReportTest {

    private static ListReport report(boolean complete) {
        KeyIndex.Builder index = new KeyIndex.Builder(KeyGrammar.withDefaults());
        index.add(ByteString.utf8("clerk:production:username:alice"));
        return new ListReport(
                new MemoryCache().workspace(),
                SampleKeys.result(index.build(), complete, SampleKeys.AT));
    }

    @Test
    void theCountsOfAPartSayThatTheyAre() {
        assertThat(report(true).text()).doesNotContain("at least");
        assertThat(report(false).text())
                .startsWith("clerk on memory:6379 (not read to the end: at least)");
    }
}
