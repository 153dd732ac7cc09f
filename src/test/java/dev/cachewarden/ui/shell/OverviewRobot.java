package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.support.Ids;

/** What a person does with the page of the whole cache. */
final class OverviewRobot {

    private final WindowRobot window;

    OverviewRobot(WindowRobot window) {
        this.window = window;
    }

    /** All that is written about the findings of a section. */
    String findings(String section) {
        return window.text(Ids.OVERVIEW_FINDINGS + section);
    }

    String origins(String section) {
        return window.text(Ids.OVERVIEW_ORIGINS + section);
    }

    String times(String section) {
        return window.text(Ids.OVERVIEW_TIMES + section);
    }

    boolean warnsOf(String environment) {
        return window.isShown(Ids.OVERVIEW_LEAK + environment);
    }

    String warning(String environment) {
        return window.text(Ids.OVERVIEW_LEAK + environment);
    }

    void openFindings(String section, String severity) {
        window.click(Ids.OVERVIEW_FINDINGS + section + "-" + severity);
    }

    void openType(String section, String type) {
        window.click(Ids.OVERVIEW_TYPE + section + "-" + type);
    }

    void delete(String environment) {
        window.click(Ids.OVERVIEW_LEAK_DELETE + environment);
    }

    void flush(String section) {
        window.click(Ids.OVERVIEW_FLUSH + section);
    }

    /** Whether a question of the checklist has a next step here. */
    boolean asks(String question) {
        return window.isShown(Ids.CHECKLIST_SUMMARY_NEXT + question);
    }

    void next(String question) {
        window.click(Ids.CHECKLIST_SUMMARY_NEXT + question);
    }

    void readTimes(String section) {
        window.click(Ids.OVERVIEW_READ_TIMES + section);
    }
}
