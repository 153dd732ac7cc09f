/**
 * What the window can do, each with its shortcut and why it cannot be done at present: one list for
 * menus, the palette and the sheet of shortcuts. What is done lives where it is done.
 */
@NullMarked
package dev.cachewarden.ui.actions;

import org.jspecify.annotations.NullMarked;
