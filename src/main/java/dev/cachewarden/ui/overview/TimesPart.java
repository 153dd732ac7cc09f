package dev.cachewarden.ui.overview;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.TimesLeft;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long the entries of a section live on, or the button that reads it, with its price. */
final class TimesPart {

    private static final double WIDTH = 166;
    private static final double MOST = 340;

    private final Section section;
    private final OverviewActions actions;

    TimesPart(Section section, OverviewActions actions) {
        this.section = section;
        this.actions = actions;
    }

    /**
     * @param isRead whether a check has looked at the section, though it may have found nothing
     */
    Node of(Optional<TimesLeft> times, boolean isRead) {
        VBox box = times.map(this::chart).orElseGet(() -> nothing(isRead));
        box.setId(Ids.OVERVIEW_TIMES + section.label());
        box.getStyleClass().add("overview-part");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(MOST);
        return box;
    }

    private VBox chart(TimesLeft times) {
        TimesChart chart = new TimesChart(times.counts());
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setAccessibleText(words(times));
        FlowPane further = new FlowPane();
        further.getStyleClass().add("overview-shares");
        further.setPrefWrapLength(WIDTH);
        Label scale = new Label("time to live 0 – " + Durations.clock(times.upTo()));
        scale.getStyleClass().add("muted");
        further.getChildren().add(scale);
        if (times.longer() > 0) {
            further.getChildren().add(link(times.longer(), "longer", RuleId.LONG_TTL));
        }
        if (times.endless() > 0) {
            further.getChildren().add(link(times.endless(), "endless", RuleId.NO_TTL));
        }
        return new VBox(chart, further);
    }

    private Node link(long count, String word, RuleId rule) {
        return Links.of(
                Numbers.of(count) + " " + word,
                Numbers.entries(count)
                        + " of "
                        + section.label()
                        + (rule == RuleId.NO_TTL
                                ? " without expiry"
                                : " that live longer than the app sets"),
                () -> actions.showFindings(section, List.of(rule)));
    }

    /** {@code Time to live of 12 entries of test: 0:00 to 0:20: 4, …}. */
    private String words(TimesLeft times) {
        return "Time to live of "
                + Numbers.entries(times.known())
                + " of "
                + section.label()
                + ": "
                + IntStream.range(0, TimesLeft.PARTS)
                        .filter(part -> times.counts().get(part) > 0)
                        .mapToObj(part ->
                                at(times, part)
                                        + " to "
                                        + at(times, part + 1)
                                        + ": "
                                        + Numbers.of(times.counts().get(part)))
                        .collect(Collectors.joining(", "));
    }

    private static String at(TimesLeft times, int part) {
        Duration from = times.upTo().multipliedBy(part).dividedBy(TimesLeft.PARTS);
        return Durations.clock(from);
    }

    private VBox nothing(boolean isRead) {
        if (isRead) {
            Label none = new Label("no entry whose time to live is known");
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            return new VBox(none);
        }
        Label title = new Label("Time to live not read");
        title.getStyleClass().add("muted");
        Button read = new Button("Read times (" + actions.price(Depth.KEYS) + ")");
        read.setId(Ids.OVERVIEW_READ_TIMES + section.label());
        read.getStyleClass().add("small");
        Hinted hinted = new Hinted(read);
        Optional<String> why = actions.whyNoCheck();
        read.setDisable(why.isPresent());
        hinted.say(why.orElse("Reads times to live and types of all entries of the cache"));
        read.setOnAction(_ -> actions.check(Depth.KEYS));
        return new VBox(title, hinted.node());
    }
}
