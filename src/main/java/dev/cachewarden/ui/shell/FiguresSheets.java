package dev.cachewarden.ui.shell;

import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.ui.figures.FiguresModel;
import dev.cachewarden.ui.figures.FiguresSheet;
import dev.cachewarden.ui.group.GroupPage;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.Optional;

/** Shows the figures of a type's entries over the window. */
final class FiguresSheets {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final FiguresReader reader;
    private final Sheets sheets;

    FiguresSheets(MainModel model, BackgroundTasks tasks, FiguresReader reader, Sheets sheets) {
        this.model = model;
        this.tasks = tasks;
        this.reader = reader;
        this.sheets = sheets;
    }

    /** Why there are none of a place, or none can be read at present; empty if they can. */
    Optional<String> whyNot(Place place) {
        return group(place).isEmpty()
                ? Optional.of("Select a type of an environment.")
                : model.connection().hindranceProperty().get();
    }

    void ask(Place place) {
        group(place)
                .ifPresent(
                        group -> model.connection().cache().ifPresent(open -> show(open, group)));
    }

    private void show(OpenCache open, Group group) {
        FiguresModel figures =
                new FiguresModel(
                        tasks,
                        reader.reading(
                                open.workspace(),
                                group,
                                model.audit()
                                        .report()
                                        .map(AuditReport::instances)
                                        .orElse(List.of())),
                        model.zone());
        FiguresSheet sheet =
                new FiguresSheet(
                        figures,
                        "Figures of " + group.section().label() + " › " + group.type().label(),
                        sheets::hide);
        sheets.show(sheet.node(), sheet.first(), figures::close);
    }

    /**
     * What belongs to the heading of a page, with a button for its figures.
     *
     * @param other what else belongs to it
     */
    Node heading(GroupPage page, Node other) {
        if (group(page.place()).isEmpty()) {
            return other;
        }
        Button button = new Button("Figures…");
        button.setId(Ids.FIGURES_OPEN);
        button.setOnAction(_ -> ask(page.place()));
        Hinted hinted = new Hinted(button);
        Optional<String> why = whyNot(page.place());
        button.setDisable(why.isPresent());
        hinted.say(why.orElse("Times to live, sizes, whose users, and their ages: says the price"));
        HBox both = new HBox(hinted.node(), other);
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox.setHgrow(other, Priority.ALWAYS);
        both.getStyleClass().add("page-heading-extras");
        return both;
    }

    private Optional<Group> group(Place place) {
        return switch (place) {
            case Place.OfType(var section, var type) -> model.keys().index().group(section, type);
            case Place.InRange(var range) ->
                    model.keys().index().group(range.group().section(), range.group().type());
            case Place.Root _, Place.InSection _, Place.OfKey _ -> Optional.empty();
        };
    }
}
