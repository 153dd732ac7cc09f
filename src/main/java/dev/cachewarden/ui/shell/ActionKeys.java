package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.actions.PaletteModel;
import dev.cachewarden.ui.actions.PaletteSheet;
import dev.cachewarden.ui.actions.ShortcutsSheet;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;

import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the window's keys do, and the sheets that list it. On the FX thread. */
final class ActionKeys {

    /** Lists in which Escape has no meaning. */
    private static final Set<String> WITHOUT_ESCAPE =
            Set.of(
                    Ids.TREE,
                    Ids.FINDINGS_LIST,
                    Ids.GROUP_TABLE,
                    Ids.ACTIVITY,
                    Ids.COMMANDS,
                    Ids.JOURNAL);

    private final MainModel model;
    private final WindowActionList window;
    private final Supplier<List<Action>> selected;
    private final Sheets sheets;

    /**
     * @param selected what can be done with what is selected
     */
    ActionKeys(
            MainModel model,
            WindowActionList window,
            Supplier<List<Action>> selected,
            Sheets sheets) {
        this.model = model;
        this.window = window;
        this.selected = selected;
        this.sheets = sheets;
    }

    /**
     * Takes Escape on its way to a list. The toolkit's lists consume it to end an editing that ours
     * do not have.
     */
    void passing(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && event.getTarget() instanceof Control list
                && list.getId() != null
                && WITHOUT_ESCAPE.contains(list.getId())
                && !sheets.isShown()) {
            cancel(event);
        }
    }

    /** Takes a key that nothing nearer to the focus has taken. */
    void pressed(KeyEvent event) {
        boolean ofSheet = sheets.isShown();
        if (!ofSheet && event.getCode() == KeyCode.ESCAPE) {
            cancel(event);
            return;
        }
        Optional<Action> wanted =
                Stream.concat(window.all().stream(), sheetActions().stream())
                        .filter(it -> it.isFor(event))
                        .findFirst();
        wanted.filter(_ -> !ofSheet)
                .ifPresent(action -> {
                    event.consume();
                    run(action);
                });
    }

    /** Why a key does nothing is said above the page. */
    private void run(Action action) {
        action.whyNot().get().ifPresentOrElse(why -> model.tell(Notice.of(why)), action::run);
    }

    /** Nothing that changes the cache runs without a sheet, which asks before it stops that. */
    private void cancel(KeyEvent event) {
        if (model.activity().whyNothingToCancel().isEmpty()) {
            event.consume();
            model.activity().cancelLatest();
        }
    }

    private List<Action> sheetActions() {
        return List.of(
                Action.of("Show every action", this::palette).withShortcut(Shortcut.PALETTE),
                Action.of("Show all keys", this::keys).withShortcut(Shortcut.KEYS),
                Action.of("Show all keys", this::keys).withShortcut(Shortcut.KEYS_TOO));
    }

    /** Lists every action, those of what is selected last. */
    void palette() {
        List<Action> all =
                Stream.of(window.all(), sheetActions().subList(0, 2), selected.get())
                        .flatMap(List::stream)
                        .toList();
        PaletteSheet sheet = new PaletteSheet(new PaletteModel(all), sheets::hide);
        sheets.show(sheet.node(), sheet.first());
    }

    /** Lists all keys. */
    void keys() {
        ShortcutsSheet sheet = new ShortcutsSheet(sheets::hide);
        sheets.show(sheet.node(), sheet.first());
    }
}
