package dev.cachewarden.ui.support;

import javafx.scene.control.MenuItem;

import java.util.Optional;

/**
 * Items of menus. Those that cannot be chosen say why in their own words, as menus have no tips.
 */
public final class MenuItems {

    private MenuItems() {}

    public static MenuItem of(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        // Names of environments and keys can contain the sign of a mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /**
     * An item that may not apply at present.
     *
     * @param whyNot a sentence; empty if it can be chosen
     */
    public static MenuItem of(String words, Optional<String> whyNot, Runnable action) {
        MenuItem item = of(whyNot.map(why -> words + ": " + why).orElse(words), action);
        item.setDisable(whyNot.isPresent());
        return item;
    }
}
