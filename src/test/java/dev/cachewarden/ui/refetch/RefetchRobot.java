package dev.cachewarden.ui.refetch;

import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextInputControl;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.stream.Collectors;

/** What a person does with what Clerk says of an entry. */
public final class RefetchRobot {

    private final FxRobot fx;

    public RefetchRobot(FxRobot fx) {
        this.fx = fx;
    }

    private Node node(String id) {
        return fx.lookup("#" + id).query();
    }

    public boolean canAsk() {
        return !node(Ids.ASK_CLERK).isDisabled();
    }

    /** Why it cannot be asked, or what asking does. */
    public String aboutAsking() {
        return node(Ids.ASK_CLERK).getAccessibleHelp();
    }

    /** Asks the entry's environment. */
    public RefetchRobot ask() {
        fx.interact(() -> ((SplitMenuButton) node(Ids.ASK_CLERK)).fire());
        return this;
    }

    public RefetchRobot askAll() {
        return fire(Ids.REFETCH_ALL);
    }

    /** What the answers come to; empty before they do. */
    public String conclusion() {
        return isShown(Ids.REFETCH) ? text(Ids.REFETCH_HEADLINE) : "";
    }

    /** The differences in words; where they are folded, what the headline says of them. */
    public String changes() {
        return isShown(Ids.REFETCH_CHANGES) ? below(Ids.REFETCH_CHANGES) : conclusion();
    }

    /** All words over the column of an environment's answer. */
    public String column(String environment) {
        return isShown(Ids.LIVE_COLUMN + environment) ? below(Ids.LIVE_COLUMN + environment) : "";
    }

    public boolean canDelete() {
        return !node(Ids.REFETCH_DELETE).isDisabled();
    }

    public boolean canWriteBack() {
        return !node(Ids.REFETCH_WRITE).isDisabled();
    }

    /** Why the entry is not to be written back, or what writing it back does. */
    public String aboutWritingBack() {
        return node(Ids.REFETCH_WRITE).getAccessibleHelp();
    }

    public String aboutDeleting() {
        return node(Ids.REFETCH_DELETE).getAccessibleHelp();
    }

    /** Shows the question whether to delete. */
    public RefetchRobot delete() {
        return fire(Ids.REFETCH_DELETE);
    }

    /** Shows the question whether to write back. */
    public RefetchRobot writeBack() {
        return fire(Ids.REFETCH_WRITE);
    }

    public RefetchRobot showEverything(boolean wanted) {
        fx.interact(() -> ((CheckBox) node(Ids.REFETCH_EVERYTHING)).setSelected(wanted));
        return this;
    }

    /** Types the name of a protected environment. */
    public RefetchRobot confirm(String environment) {
        return type(Ids.LIVE_REPAIR_NAME + environment, environment);
    }

    public boolean canCarryOut() {
        return !node(Ids.LIVE_REPAIR_ACTION).isDisabled();
    }

    public RefetchRobot carryOut() {
        return fire(Ids.LIVE_REPAIR_ACTION);
    }

    public RefetchRobot openKeys() {
        fx.interact(() -> ((SplitMenuButton) node(Ids.ASK_CLERK)).getItems().getLast().fire());
        return this;
    }

    public RefetchRobot useKey(String environment, String key) {
        type(Ids.KEYS_FIELD + environment, key);
        return fire(Ids.KEYS_USE + environment);
    }

    public String troubleWithKey(String environment) {
        return text(Ids.KEYS_TROUBLE + environment);
    }

    public String sourceOfKey(String environment) {
        return text(Ids.KEYS_SOURCE + environment);
    }

    public RefetchRobot closeKeys() {
        return fire(Ids.KEYS_CLOSE);
    }

    public RefetchRobot type(String id, String text) {
        fx.interact(() -> ((TextInputControl) node(id)).setText(text));
        return this;
    }

    private RefetchRobot fire(String id) {
        fx.interact(() -> ((Button) node(id)).fire());
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    private boolean isShown(String id) {
        return fx.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    private String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    private String below(String id) {
        return node(id).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(Node::isVisible)
                .map(it -> ((Labeled) it).getText())
                .filter(text -> text != null && !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
