package dev.cachewarden.ui.overview;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.overview.SectionFigures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All figures of a section side by side, and what can be done with it. */
final class SectionCard {

    private SectionCard() {}

    /** Everything a card shows: equal contents are the same card. */
    record Content(
            SectionFigures figures,
            List<Integer> counts,
            boolean isWhole,
            Optional<String> whyNoCheck,
            Optional<String> whyNoChange,
            List<String> prices) {

        static Content of(SectionFigures figures, KnownKeys keys, OverviewActions actions) {
            return new Content(
                    figures,
                    keys.index().groups(figures.section()).stream().map(Group::size).toList(),
                    keys.isWhole(),
                    actions.whyNoCheck(),
                    actions.whyNoChange(),
                    List.of(actions.price(Depth.KEYS), actions.price(Depth.VALUES)));
        }
    }

    static Node of(SectionFigures figures, KnownKeys keys, OverviewActions actions, ZoneId zone) {
        Section section = figures.section();
        WrappedRow card =
                new WrappedRow(
                        List.of(
                                CountsPart.total(section, keys, actions::go),
                                CountsPart.types(section, keys, actions::go),
                                new OriginsPart(section, actions, zone).of(figures.origins()),
                                new TimesPart(section, actions)
                                        .of(figures.times(), figures.check().isPresent()),
                                new StatePart(section, actions, zone).of(figures)));
        card.setId(Ids.OVERVIEW_CARD + section.label());
        card.getStyleClass().add("overview-card");
        return card;
    }
}
