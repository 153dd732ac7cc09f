package dev.cachewarden.ui.shell;

import javafx.scene.layout.Region;

import java.util.function.Supplier;

/**
 * A tab of the drawer.
 *
 * @param title asked again whenever the drawer is told that titles changed
 */
record DrawerTab(String id, Supplier<String> title, Region content) {}
