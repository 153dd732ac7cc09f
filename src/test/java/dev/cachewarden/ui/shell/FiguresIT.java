package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The figures of a type, from their price to the table. */
final class FiguresIT extends ServerWindow {

    private static final int ENTRIES = 40;
    private static final Section PRODUCTION =
            new Section.Configured(new Environment("production", true));

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private void open() {
        for (int i = 0; i < ENTRIES; i++) {
            redis.call(
                    "SET",
                    "clerk:production:id:user_" + i,
                    "{\"id\":\"user_" + i + "\",\"createdAt\":1714000000000}",
                    "EX",
                    Integer.toString(600 + i));
        }
        window().openServer(redis.port());
        window().await("the keys", () -> window().model().keys().index().size() == ENTRIES);
        fx.interact(() -> window().model().page().go(new Place.OfType(PRODUCTION, KeyType.ID)));
        window().click(Ids.FIGURES_OPEN);
        window().settle();
    }

    @Test
    void nothingIsReadBeforeThePriceWasSeen() {
        open();

        assertThat(window().text(Ids.FIGURES_PRICE))
                .contains("80 commands")
                .endsWith("Nothing is changed.");
        assertThat(fx.lookup(".figure").tryQuery()).isEmpty();
        assertThat(fx.lookup("#" + Ids.FIGURES_CLOSE).queryAs(Node.class).isFocused()).isTrue();
    }

    @Test
    void picturesAndTheTableSayTheSameAndWhatWasRead() {
        open();
        redis.call("UNLINK", "clerk:production:id:user_7");
        fx.interact(() -> fx.lookup("#" + Ids.FIGURES_READ).queryAs(Button.class).fire());
        window().await("the figures", () -> fx.lookup(".figure").queryAll().size() == 4);

        assertThat(window().text(Ids.FIGURES_PRICE))
                .startsWith("39 of 40 entries read at ")
                .endsWith("; 1 had gone.");
        assertThat(fx.lookup(".figure").query().getAccessibleText())
                .startsWith("Time to live: 0:00 to 0:30: 0,")
                .endsWith("longer than 5:00: 39");

        fx.interact(() -> fx.lookup("#" + Ids.FIGURES_AS_TABLE).queryAs(ToggleButton.class).fire());
        TableView<?> table = fx.lookup("#" + Ids.FIGURES_TABLE).queryAs(TableView.class);
        assertThat(table.getItems()).anyMatch(it -> it.toString().contains("39 users"));
    }
}
