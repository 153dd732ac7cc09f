package dev.cachewarden.ui.overview;

import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.overview.LeakedUsers;
import dev.cachewarden.core.overview.Origins;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.time.ZoneId;

/** Whose users a section holds: a bar, its percentages, and what was read to know them. */
final class OriginsPart {

    private static final double WIDTH = 206;
    private static final double MOST = 420;

    private final Section section;
    private final OverviewActions actions;
    private final ZoneId zone;

    OriginsPart(Section section, OverviewActions actions, ZoneId zone) {
        this.section = section;
        this.actions = actions;
        this.zone = zone;
    }

    Node of(Origins origins) {
        Label title = new Label("Whose users");
        title.getStyleClass().add("muted");
        VBox box =
                switch (origins) {
                    case Origins.Unknown(String why) -> new VBox(title, bar(), unknown(why));
                    case Origins.Shares shares -> new VBox(title, bar(shares), shares(shares));
                };
        box.setId(Ids.OVERVIEW_ORIGINS + section.label());
        box.getStyleClass().add("overview-part");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(MOST);
        return box;
    }

    private static Node bar() {
        return new ShareBar(new long[] {1}, "share-nothing");
    }

    private static Node bar(Origins.Shares shares) {
        return new ShareBar(
                new long[] {shares.own(), shares.foreign(), shares.notProven()},
                "share-own",
                "share-foreign",
                "share-unknown");
    }

    private static Node unknown(String why) {
        Label words = new Label(why);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        return words;
    }

    private Node shares(Origins.Shares shares) {
        FlowPane words = new FlowPane();
        words.getStyleClass().add("overview-shares");
        words.setPrefWrapLength(WIDTH);
        words.getChildren()
                .add(
                        link(
                                "own " + shares.percent(shares.own()),
                                shares,
                                () -> actions.go(new Place.InSection(section))));
        if (shares.foreign() > 0) {
            Hyperlink foreign =
                    link(
                            "another's " + shares.percent(shares.foreign()),
                            shares,
                            () -> actions.showFindings(section, LeakedUsers.RULES));
            foreign.getStyleClass().add("overview-foreign");
            foreign.setId(Ids.OVERVIEW_FOREIGN + section.label());
            words.getChildren().add(foreign);
        }
        if (shares.notProven() > 0) {
            words.getChildren()
                    .add(
                            link(
                                    "not proven " + shares.percent(shares.notProven()),
                                    shares,
                                    actions::showChecklist));
        }
        return words;
    }

    private Hyperlink link(String text, Origins.Shares shares, Runnable onOpen) {
        return Links.of(text, text + " of " + section.label() + ". " + shares.proof(zone), onOpen);
    }
}
