package dev.cachewarden.ui.shell;

import dev.cachewarden.app.flush.OneClick;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be flushed, with its counts; three dots where a sheet asks before. */
final class FlushButton {

    private final MainModel model;
    private final Consumer<FlushTarget> onFlush;
    private final MenuButton button = new MenuButton("Flush");
    private final Hinted hinted = new Hinted(button);

    FlushButton(MainModel model, Consumer<FlushTarget> onFlush) {
        this.model = model;
        this.onFlush = onFlush;
        button.setId(Ids.FLUSH);
        button.setAccessibleText("Flush");
        button.getStyleClass().add("flush-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        // Items replaced in an open menu take the selection along: Enter would flush another one.
        button.showingProperty().subscribe(_ -> show());
        model.connection().lightProperty().subscribe(this::show);
        model.standing().stateProperty().subscribe(this::show);
        show();
    }

    Node node() {
        return hinted.node();
    }

    private void show() {
        Optional<String> whyNot = model.connection().whyNoChange();
        button.setDisable(whyNot.isPresent());
        hinted.say(whyNot.orElse("Delete the cached entries of an environment"));
        if (!button.isShowing()) {
            button.getItems().setAll(items());
        }
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (Section section : model.keys().index().sections()) {
            if (!(section instanceof Section.Unrecognised)) {
                items.add(item(section));
            }
        }
        items.add(new SeparatorMenuItem());
        MenuItem all = new MenuItem("All environments…");
        all.setOnAction(_ -> onFlush.accept(FlushTarget.all()));
        items.add(all);
        return items;
    }

    private MenuItem item(Section section) {
        KeyCount keys = model.tree().count(new Place.InSection(section));
        FlushTarget target = FlushTarget.of(section);
        String dots = asksAbout(target) ? "…" : "";
        MenuItem item = new MenuItem(section.label() + dots + " (" + keys.words() + ")");
        item.setMnemonicParsing(false);
        boolean isEmpty = keys.equals(new KeyCount.Exact(0));
        item.setDisable(isEmpty && model.standing().isCurrent());
        item.setOnAction(_ -> onFlush.accept(target));
        return item;
    }

    private boolean asksAbout(FlushTarget target) {
        return model.connection()
                .cache()
                .filter(cache -> OneClick.isEnoughFor(target, cache.workspace()))
                .isEmpty();
    }
}
