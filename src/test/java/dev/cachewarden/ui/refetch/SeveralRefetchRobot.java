package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.refetch.several.RefetchedEntry;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/** The sheet of a refetch of several entries. */
public final class SeveralRefetchRobot {

    private final FxRobot fx;

    public SeveralRefetchRobot(FxRobot fx) {
        this.fx = fx;
    }

    public String price() {
        return text(Ids.SEVERAL_PRICE);
    }

    /** Why not all can be asked about. */
    public String reason() {
        return text(Ids.SEVERAL_REASON);
    }

    public boolean canAsk() {
        return !button(Ids.SEVERAL_ASK).isDisabled();
    }

    public void ask() {
        fire(Ids.SEVERAL_ASK);
    }

    public void stop() {
        fire(Ids.SEVERAL_STOP);
    }

    public boolean isAnswered() {
        return fx.lookup("#" + Ids.SEVERAL_HEADLINE).tryQuery().isPresent();
    }

    public String headline() {
        return text(Ids.SEVERAL_HEADLINE);
    }

    /** The keys of the rows that have a standing. */
    public List<String> keys(RefetchedEntry.Standing standing) {
        return rows().getItems().stream()
                .filter(it -> it.standing() == standing)
                .map(RefetchedEntry::key)
                .map(CacheKey::toString)
                .toList();
    }

    /** What is said of a row that is selected. */
    public String detail(String key) {
        fx.interact(() ->
                rows().getItems().stream()
                        .filter(it -> it.key().toString().equals(key))
                        .forEach(rows().getSelectionModel()::select));
        return text(Ids.SEVERAL_DETAIL);
    }

    @SuppressWarnings("unchecked")
    private ListView<RefetchedEntry> rows() {
        return fx.lookup("#" + Ids.SEVERAL_ROWS).queryAs(ListView.class);
    }

    /** All words in the rows on the screen. */
    public String shown() {
        return fx.from(rows()).lookup(".label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .reduce("", (all, one) -> all + "\n" + one);
    }

    public String writes() {
        return button(Ids.SEVERAL_WRITE).getText();
    }

    public String deletes() {
        return button(Ids.SEVERAL_DELETE).getText();
    }

    public boolean canWriteBack() {
        return !button(Ids.SEVERAL_WRITE).isDisabled();
    }

    public boolean canDelete() {
        return !button(Ids.SEVERAL_DELETE).isDisabled();
    }

    /** Why nothing can be written back, or what that does. */
    public String aboutWritingBack() {
        return button(Ids.SEVERAL_WRITE).getAccessibleHelp();
    }

    public void writeBack() {
        fire(Ids.SEVERAL_WRITE);
    }

    public void delete() {
        fire(Ids.SEVERAL_DELETE);
    }

    private Button button(String id) {
        return fx.lookup("#" + id).queryAs(Button.class);
    }

    private String text(String id) {
        Node node = fx.lookup("#" + id).query();
        return ((Labeled) node).getText();
    }

    private void fire(String id) {
        fx.interact(button(id)::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
