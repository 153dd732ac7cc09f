package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sorting the keys of a group by its headers and by keyboard. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class SortedKeysInWindowTest {

    private final FxRobot fx = new FxRobot();
    private final MemoryCache server = new MemoryCache();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        server.put("clerk:development:username:anna", "{ }", Duration.ofSeconds(90));
        server.put("clerk:development:username:bob", "{  }", Duration.ofSeconds(30));
        server.put("clerk:development:username:cleo", "{}", Duration.ofSeconds(60));
        shown = Optional.of(new WindowRobot(fx, stage, server));
    }

    @AfterEach
    void end() {
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    private void openKeys() {
        TreeRobot tree = new TreeRobot(fx, window().openDemo());
        tree.select("development", "username");
        window().settle();
    }

    @SuppressWarnings("unchecked") // The table of that id holds keys.
    private TableView<CacheKey> table() {
        return fx.lookup("#" + Ids.GROUP_TABLE).queryAs(TableView.class);
    }

    private List<String> names() {
        return table().getItems().stream().map(CacheKey::maskedIdentifier).toList();
    }

    /**
     * Presses as the headers of the toolkit do: a column by itself, then its other direction. A
     * press by the headless robot is one for a menu to the toolkit, which headers pass over.
     */
    private void pressHeader(String title) {
        fx.interact(() -> {
            TableColumn<CacheKey, ?> column =
                    table().getColumns().stream()
                            .filter(it -> title.equals(it.getText()))
                            .findFirst()
                            .orElseThrow();
            var order = table().getSortOrder();
            if (!order.contains(column)) {
                order.clear();
                column.setSortType(TableColumn.SortType.ASCENDING);
                order.add(column);
            } else if (column.getSortType() == TableColumn.SortType.ASCENDING) {
                column.setSortType(TableColumn.SortType.DESCENDING);
            } else {
                order.remove(column);
            }
        });
        window().settle();
    }

    private List<String> headersInOrder() {
        return table().getSortOrder().stream().map(TableColumn::getText).toList();
    }

    @Test
    void aHeaderAsksBeforeAllAreReadAndThenSortsByWhatWasRead() {
        openKeys();
        pressHeader("Time to live");
        assertThat(names()).containsExactly("anna", "bob", "cleo");
        assertThat(headersInOrder()).containsExactly("Identifier");
        window().click(Ids.CONFIRM_NO);
        assertThat(window().isShown(Ids.GROUP_SORTED)).isFalse();

        pressHeader("Time to live");
        window().click(Ids.CONFIRM_YES);
        window().settle();
        assertThat(names()).containsExactly("bob", "cleo", "anna");
        assertThat(headersInOrder()).containsExactly("Time to live");
        assertThat(table().getAccessibleText())
                .isEqualTo("Keys, sorted by time to live, soonest end first");
        assertThat(window().text(Ids.GROUP_SORTED)).startsWith("Sorted by time to live");

        pressHeader("Size");
        assertThat(names()).containsExactly("cleo", "anna", "bob");
        pressHeader("Size");
        assertThat(names()).containsExactly("bob", "anna", "cleo");
        pressHeader("Size");
        assertThat(names()).containsExactly("anna", "bob", "cleo");
        assertThat(headersInOrder()).containsExactly("Identifier");
        assertThat(window().isShown(Ids.GROUP_SORTED)).isFalse();
    }

    @Test
    void theKeyboardSortsByWhatIsKnownAtOnce() {
        openKeys();
        pressHeader("Identifier");
        assertThat(names()).containsExactly("cleo", "bob", "anna");
        fx.interact(() -> window().node(Ids.GROUP_SORT).requestFocus());
        window().press(KeyCode.SPACE);
        window().press(KeyCode.DOWN);
        window().press(KeyCode.ENTER);
        window().settle();
        assertThat(names()).containsExactly("anna", "bob", "cleo");
    }
}
