package dev.cachewarden.ui.privacy;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.CheckMenuItem;

/** The switch of the private mode, for a menu. */
public final class PrivateModeItem {

    private PrivateModeItem() {}

    public static CheckMenuItem of(PrivacyModel privacy) {
        CheckMenuItem item = new CheckMenuItem("Private mode: hide names, to share the screen");
        item.setId(Ids.PRIVATE_MODE);
        item.selectedProperty().bindBidirectional(privacy.namesMaskedProperty());
        return item;
    }
}
