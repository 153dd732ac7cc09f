package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.search.SearchRow;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;

import java.util.List;

/** What a person does with the search. */
final class SearchRobot {

    private final FxRobot fx;
    private final WindowRobot window;

    SearchRobot(FxRobot fx, WindowRobot window) {
        this.fx = fx;
        this.window = window;
    }

    /** Ctrl+K and a text. */
    SearchRobot find(String text) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type(text);
        return this;
    }

    @SuppressWarnings("unchecked") // The list of that id holds hits.
    private ListView<SearchRow> list() {
        return fx.lookup("#" + Ids.SEARCH_RESULTS).queryAs(ListView.class);
    }

    List<String> hits() {
        return list().getItems().stream()
                .filter(SearchRow.OfKey.class::isInstance)
                .map(hit -> ((SearchRow.OfKey) hit).key().toString())
                .toList();
    }

    /** The names of the people that are shown. */
    List<String> people() {
        return list().getItems().stream()
                .filter(SearchRow.OfPerson.class::isInstance)
                .map(hit -> ((SearchRow.OfPerson) hit).found().person().name())
                .toList();
    }

    /** The first hit's text on screen, in parts: before, match, after. */
    List<String> firstHit() {
        return fx.from(list()).lookup(".hit-row .label").queryAllAs(Label.class).stream()
                .limit(5)
                .map(Label::getText)
                .toList();
    }

    String summary() {
        return fx.lookup("#" + Ids.SEARCH_SUMMARY).queryAs(Label.class).getText();
    }
}
