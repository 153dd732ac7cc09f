package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.privacy.PrivacyModel;

/**
 * What the toolbar and the welcome page can start in addition to the model's commands.
 *
 * @param openConnection shows the form for a connection
 * @param openSnapshot shows the form for a snapshot
 * @param openDemo starts the built-in demo and opens it
 * @param switchTheme changes between light and dark
 * @param about says what this program is
 * @param privacy what is shown of people
 */
record WindowActions(
        Runnable openConnection,
        Runnable openSnapshot,
        Runnable openDemo,
        Runnable switchTheme,
        Runnable about,
        PrivacyModel privacy) {}
