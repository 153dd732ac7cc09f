package dev.cachewarden.ui.findings;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.Clip;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** The context menu of a finding, apart from repairs. */
final class FindingMenu {

    private static final int MOST_KEYS = 8;

    private FindingMenu() {}

    /**
     * Null for rows that are no finding, as a cell wants it.
     *
     * @param picked the entries of all findings that are selected
     */
    static @Nullable ContextMenu of(
            @Nullable FindingRow row,
            FindingActions actions,
            FindingsModel model,
            Supplier<List<CacheKey>> picked) {
        if (!(row instanceof FindingRow.Item(Finding finding, _))) {
            return null;
        }
        ContextMenu menu = new ContextMenu();
        finding.keys().stream()
                .limit(MOST_KEYS)
                .forEach(key -> menu.getItems().add(open(key, actions)));
        menu.getItems().add(new SeparatorMenuItem());
        MenuItem verify = item("Verify with Clerk…", () -> actions.verify(picked.get()));
        boolean isPossible = finding.keys().stream().anyMatch(VerifyChoice.Entries::isPossible);
        verify.disableProperty()
                .bind(model.audit().hindranceProperty().map(why -> why.isPresent() || !isPossible));
        menu.getItems().add(verify);
        menu.getItems().add(item("Copy", () -> Clip.copy(actions.copied(finding, model.zone()))));
        menu.getItems().add(item("Mute…", () -> actions.mute(finding)));
        return menu;
    }

    private static MenuItem open(CacheKey key, FindingActions actions) {
        return item("Go to " + Masking.shown(key), () -> actions.open(key));
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
