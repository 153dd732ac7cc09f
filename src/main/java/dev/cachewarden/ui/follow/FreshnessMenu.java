package dev.cachewarden.ui.follow;

import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Map;

/** Says what keeps the counts true, and lets one choose, each choice with its price. */
public final class FreshnessMenu {

    private final FollowModel model;
    private final MenuButton button = new MenuButton(null, new FontIcon(Feather.ACTIVITY));
    private final Hinted hinted = new Hinted(button);
    private final Map<Freshness, RadioMenuItem> items = new EnumMap<>(Freshness.class);

    public FreshnessMenu(FollowModel model) {
        this.model = model;
        button.setId(Ids.FRESHNESS);
        button.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Freshness choice : Freshness.values()) {
            RadioMenuItem item = new RadioMenuItem();
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.choose(choice));
            items.put(choice, item);
            button.getItems().add(item);
        }
        button.setOnShowing(_ -> show());
        model.wantedProperty().subscribe(this::show);
        model.stateProperty().subscribe(this::show);
    }

    public Node node() {
        return hinted.node();
    }

    private void show() {
        Freshness wanted = model.wantedProperty().get();
        items.forEach((choice, item) -> {
            String price = model.price(choice);
            item.setText(choice.label() + (price.isEmpty() ? "" : ": " + price));
            item.setSelected(choice == wanted);
        });
        button.setDisable(!model.isOpen());
        button.setText(model.brief());
        button.setAccessibleText("What keeps the counts true: " + model.brief());
        hinted.say(model.sentence());
    }
}
