package dev.cachewarden.ui.shell;

import javafx.scene.layout.Region;

import java.util.function.Supplier;

/**
 * A tab of the drawer.
 *
 * @param title read again whenever titles may have changed
 */
record DrawerTab(String id, Supplier<String> title, Region content) {}
