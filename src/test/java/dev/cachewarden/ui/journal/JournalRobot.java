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

    /** How many changes are listed. On the FX thread. */
    public int count() {
        return table().getItems().size();
    }

    /** Selects the row of that number from the top, the first is 0. */
    public void select(int row) {
        fx.interact(() -> table().getSelectionModel().clearAndSelect(row));
    }

    public boolean canUndo() {
        return !fx.lookup("#" + Ids.JOURNAL_UNDO).query().isDisabled();
    }

    @SuppressWarnings("unchecked") // The table of that id holds changes.
    private TableView<JournalRow> table() {
        return fx.lookup("#" + Ids.JOURNAL).queryAs(TableView.class);
    }
}
