package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.follow.FreshnessMenu;
import dev.cachewarden.ui.privacy.PrivateModeItem;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.tree.Place;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.Optional;

/** Connection, search and the commands of the whole window. */
final class Toolbar {

    private final MainModel model;
    private final MenuButton connection = new MenuButton();
    private final Tooltip connectionWords = new Tooltip();
    private final Region dot = new Region();
    private final Label facts = new Label();
    private final Tooltip wholeFacts = new Tooltip();
    private final Button refresh = new Button("Refresh", new FontIcon(Feather.REFRESH_CW));
    private final Hinted refreshHinted = new Hinted(refresh);
    private final Button theme = new Button();
    private final MenuItem palette = new MenuItem(Shortcut.PALETTE.after("Every action…"));
    private final MenuItem keys = new MenuItem(Shortcut.KEYS.after("Keys…"));
    private final SearchField search;
    private final HBox bar;

    Toolbar(MainModel model, Theme colours, WindowActions actions, SearchField search) {
        this.model = model;
        this.search = search;
        connection(actions);
        refresh.setId(Ids.REFRESH);
        refresh.setOnAction(_ -> model.refresh());
        refresh.setMinWidth(Region.USE_PREF_SIZE);
        theme.setId(Ids.THEME);
        theme.getStyleClass().add("button-icon");
        theme.setOnAction(_ -> actions.switchTheme().run());
        colours.coloursProperty().subscribe(this::showTheme);
        HBox.setHgrow(search.node(), Priority.ALWAYS);
        bar =
                new HBox(
                        connection,
                        facts,
                        search.node(),
                        new FreshnessMenu(model.follow()).node(),
                        refreshHinted.node(),
                        theme,
                        more(actions));
        bar.setId(Ids.TOOLBAR);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("window-toolbar");
        follow();
    }

    Parent node() {
        return bar;
    }

    SearchField search() {
        return search;
    }

    /** Puts a control before the theme switch. */
    void add(Node control) {
        bar.getChildren().add(bar.getChildren().indexOf(theme), control);
    }

    private void connection(WindowActions actions) {
        connectionWords.setWrapText(true);
        connectionWords.setMaxWidth(480);
        connection.setId(Ids.CONNECTION);
        connection.getStyleClass().add("connection-button");
        dot.getStyleClass().add("state-dot");
        connection.setGraphic(dot);
        connection.setMinWidth(110);
        connection.setMaxWidth(240);
        connection.getItems().addAll(openItem(actions), snapshotItem(actions), demoItem(actions));
        facts.setId(Ids.CONNECTION_FACTS);
        facts.getStyleClass().addAll("muted", "connection-facts");
        // In a narrow window the buttons need the room; the status line has the same facts.
        facts.setMinWidth(0);
        facts.setTooltip(wholeFacts);
        // Half a number would be read as another one.
        facts.opacityProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> facts.getWidth() + 1 < facts.prefWidth(-1) ? 0.0 : 1.0,
                                facts.widthProperty(),
                                facts.textProperty()));
    }

    private static MenuItem openItem(WindowActions actions) {
        MenuItem open = new MenuItem("Open connection…");
        open.setOnAction(_ -> actions.openConnection().run());
        return open;
    }

    private static MenuItem snapshotItem(WindowActions actions) {
        MenuItem open = new MenuItem("Open snapshot…");
        open.setOnAction(_ -> actions.openSnapshot().run());
        return open;
    }

    private static MenuItem demoItem(WindowActions actions) {
        MenuItem demo = new MenuItem("Open the demo");
        demo.setOnAction(_ -> actions.openDemo().run());
        return demo;
    }

    /** Where every action and all keys are listed. */
    void offer(ActionKeys listed) {
        palette.setOnAction(_ -> listed.palette());
        keys.setOnAction(_ -> listed.keys());
    }

    private MenuButton more(WindowActions actions) {
        MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId(Ids.MORE);
        more.getStyleClass().addAll("button-icon", "no-arrow");
        more.setAccessibleText("More commands");
        more.setTooltip(new Tooltip("More commands"));
        MenuItem about = new MenuItem("About Cachewarden");
        about.setOnAction(_ -> actions.about().run());
        more.getItems()
                .addAll(
                        openItem(actions),
                        snapshotItem(actions),
                        demoItem(actions),
                        new SeparatorMenuItem(),
                        PrivateModeItem.of(actions.privacy()),
                        palette,
                        keys,
                        about);
        return more;
    }

    private void follow() {
        connection.setTooltip(connectionWords);
        model.connection().lightProperty().subscribe((_, _) -> show());
        model.connection().latencyProperty().subscribe((_, _) -> show());
        model.keys().contentProperty().subscribe((_, _) -> show());
        model.tree().runningProperty().subscribe((_, _) -> show());
        model.hindrances().onChange(this::show);
        show();
    }

    private void show() {
        var open = model.connection().cache();
        connection.setText(open.map(OpenCache::name).orElse("Not connected"));
        ConnectionModel.Light light = model.connection().lightProperty().get();
        dot.getStyleClass().setAll("state-dot", "is-" + light.name().toLowerCase(Locale.ROOT));
        connection.setAccessibleText(
                "Connection: " + connection.getText() + ", " + model.connection().whereAndHow());
        connectionWords.setText(model.connection().whereAndHow());
        facts.setText(open.isPresent() ? factsText() : "");
        wholeFacts.setText(facts.getText());
        boolean shown = open.isPresent();
        facts.setVisible(shown);
        facts.setManaged(shown);
        Optional<String> why = model.hindrances().ofRefresh();
        refresh.setDisable(why.isPresent());
        refreshHinted.say(why.orElse(Shortcut.REFRESH.after(Shortcut.REFRESH.does())));
        search.node().setDisable(open.isEmpty());
    }

    private String factsText() {
        StringBuilder text = new StringBuilder();
        switch (model.connection().lightProperty().get()) {
            case RECONNECTING -> text.append("Reconnecting… · ");
            case READ_ONLY -> text.append("Read-only · ");
            case SNAPSHOT -> text.append(model.connection().words()).append(" · ");
            case NONE, CONNECTED -> {}
        }
        String known = model.connection().facts();
        text.append(known.isEmpty() ? "" : known + " · ");
        return text.append(model.tree().count(new Place.Root()).words()).toString();
    }

    private void showTheme(Theme.Colours colours) {
        boolean light = colours == Theme.Colours.LIGHT;
        theme.setGraphic(new FontIcon(light ? Feather.MOON : Feather.SUN));
        String words = light ? "Switch to dark colours" : "Switch to light colours";
        theme.setAccessibleText(words);
        theme.setTooltip(new Tooltip(words));
    }
}
