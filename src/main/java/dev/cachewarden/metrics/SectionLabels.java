package dev.cachewarden.metrics;

import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.Section;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The label of a section in metrics. The configured ones and the {@value #MOST_UNKNOWN} largest
 * unknown environments have their own labels, all others share one: a client that can write keys
 * must not be able to create an unlimited number of series.
 */
final class SectionLabels {

    static final int MOST_UNKNOWN = 10;

    /** No section of a cache is called so: the names of unknown ones begin with "unknown: ". */
    static final String OTHERS = "other unknown environments";

    private final Set<Section> named;

    private SectionLabels(Set<Section> named) {
        this.named = named;
    }

    static SectionLabels of(KeyIndex index) {
        return new SectionLabels(
                index.sections().stream()
                        .filter(Section.Unknown.class::isInstance)
                        .sorted(
                                Comparator.comparingLong((Section section) -> index.count(section))
                                        .reversed()
                                        .thenComparing(Section::label))
                        .limit(MOST_UNKNOWN)
                        .collect(Collectors.toSet()));
    }

    String of(Section section) {
        return section instanceof Section.Unknown && !named.contains(section)
                ? OTHERS
                : section.label();
    }
}
