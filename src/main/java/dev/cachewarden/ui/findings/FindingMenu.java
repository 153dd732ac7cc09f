package dev.cachewarden.ui.findings;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.actions.ActionMenu;
import dev.cachewarden.ui.support.Clip;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The context menu of a finding, apart from repairs. */
final class FindingMenu {

    private static final int MOST_KEYS = 8;

    private FindingMenu() {}

    /**
     * Empty for rows that are no finding.
     *
     * @param picked the entries of all findings that are selected
     */
    static Optional<ContextMenu> of(
            @Nullable FindingRow row,
            FindingActions actions,
            FindingsModel model,
            Supplier<List<CacheKey>> picked) {
        if (!(row instanceof FindingRow.Item(Finding finding, _))) {
            return Optional.empty();
        }
        ContextMenu menu = new ContextMenu();
        List<MenuItem> items = menu.getItems();
        items.addAll(entries(finding, actions, model));
        items.add(new SeparatorMenuItem());
        items.add(verify(finding, actions, model, picked));
        items.add(
                item(
                        model.namesProperty().get().copying("finding"),
                        () -> Clip.copy(actions.copied(finding, model.zone()))));
        items.add(item("Mute…", () -> actions.mute(finding)));
        return Optional.of(menu);
    }

    /** What is done with one of several entries is below its key: none is taken for another. */
    private static List<MenuItem> entries(
            Finding finding, FindingActions actions, FindingsModel model) {
        List<CacheKey> keys = finding.keys();
        return keys.size() == 1
                ? ActionMenu.items(actions.entry(keys.getFirst()))
                : keys.stream().limit(MOST_KEYS).map(key -> below(key, actions, model)).toList();
    }

    private static MenuItem below(CacheKey key, FindingActions actions, FindingsModel model) {
        Menu menu = new Menu(model.namesProperty().get().key(key));
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(ActionMenu.items(actions.entry(key)));
        return menu;
    }

    private static MenuItem verify(
            Finding finding,
            FindingActions actions,
            FindingsModel model,
            Supplier<List<CacheKey>> picked) {
        boolean isPossible = finding.keys().stream().anyMatch(VerifyChoice.Entries::isPossible);
        MenuItem verify = item("Verify with Clerk…", () -> actions.verify(picked.get()));
        verify.setDisable(!isPossible || model.audit().hindranceProperty().get().isPresent());
        return verify;
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
