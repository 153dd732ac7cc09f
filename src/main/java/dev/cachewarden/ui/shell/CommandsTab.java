package dev.cachewarden.ui.shell;

import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.commands.CommandsModel;
import dev.cachewarden.ui.commands.CommandsView;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.layout.Region;

/** The tab of the drawer with the commands that were sent to the open cache. */
final class CommandsTab {

    private final MainModel model;
    private final CommandsModel commands;
    private final CommandsView view;

    CommandsTab(MainModel model) {
        this.model = model;
        commands = new CommandsModel(model.zone());
        commands.namesProperty().bind(model.tree().namesProperty());
        view = new CommandsView(commands);
    }

    DrawerTab tab() {
        return new DrawerTab(
                Ids.COMMANDS_TAB,
                () -> "Commands " + Numbers.of(model.activity().commandsSent()),
                (Region) view.node());
    }

    /** A second has passed. */
    void tick() {
        model.connection().cache().map(OpenCache::workspace).ifPresent(commands::update);
    }
}
