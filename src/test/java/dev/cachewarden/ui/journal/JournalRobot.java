package dev.cachewarden.ui.journal;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.control.TableView;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/** What a person sees in the journal. */
public final class JournalRobot {

    private final FxRobot fx;

    public JournalRobot(FxRobot fx) {
        this.fx = fx;
    }

    /** The cells of each row, the newest change first. */
    public List<List<String>> rows() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () ->
                        table().getItems().stream()
                                .map(row ->
                                        table().getColumns().stream()
                                                .map(column ->
                                                        String.valueOf(column.getCellData(row)))
                                                .toList())
                                .toList());
    }

    @SuppressWarnings("unchecked") // The table of that id holds changes.
    private TableView<JournalRow> table() {
        return fx.lookup("#" + Ids.JOURNAL).queryAs(TableView.class);
    }
}
