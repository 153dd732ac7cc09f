package dev.cachewarden.ui.overview;

import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.overview.LeakedUsers;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What matters most, over all: users of others under a protected environment. */
final class LeakLine {

    private LeakLine() {}

    /**
     * @param doubt why it may be otherwise by now, sentences; may be empty
     */
    static Node of(LeakedUsers leaked, OverviewModel model, String doubt, OverviewActions actions) {
        String name = leaked.environment().name();
        Label headline = new Label(leaked.headline());
        headline.getStyleClass().add("overview-leak-headline");
        headline.setWrapText(true);
        Label words =
                new Label(
                        Stream.of(model.names(leaked), model.until(leaked))
                                        .filter(it -> !it.isEmpty())
                                        .collect(Collectors.joining(", "))
                                + "."
                                + (doubt.isEmpty() ? "" : " " + doubt));
        words.setWrapText(true);
        VBox text = new VBox(headline, words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Section section = new Section.Configured(leaked.environment());
        Button show = new Button("Show");
        show.setId(Ids.OVERVIEW_LEAK_SHOW + name);
        show.setAccessibleText("Show the findings: " + leaked.headline());
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> actions.showFindings(section, LeakedUsers.RULES));
        HBox line = new HBox(text, show, delete(leaked, actions));
        line.setId(Ids.OVERVIEW_LEAK + name);
        line.getStyleClass().add("overview-leak");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Node delete(LeakedUsers leaked, OverviewActions actions) {
        Button delete = new Button("Delete " + Numbers.entries(leaked.entries().size()) + "…");
        delete.setId(Ids.OVERVIEW_LEAK_DELETE + leaked.environment().name());
        delete.getStyleClass().add("danger-text");
        delete.setMinWidth(Region.USE_PREF_SIZE);
        delete.setOnAction(_ -> actions.delete(leaked.firstOfEach()));
        Hinted hinted = new Hinted(delete);
        Optional<String> why = actions.whyNoChange();
        delete.setDisable(why.isPresent());
        hinted.say(why.orElse("Shows what would be deleted before anything is"));
        return hinted.node();
    }
}
