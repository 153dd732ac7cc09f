package dev.cachewarden.ui.audit;

import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.report.CostWords;
import dev.cachewarden.ui.support.Hinted;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SheetButtons;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Map;
import java.util.Optional;

/** Says what an audit costs before it is started, where every command is billed. */
public final class CheckSheet {

    private final AuditModel model;
    private final ToggleGroup depths = new ToggleGroup();
    private final Button cancel = new Button("Cancel");
    private final VBox root;

    /**
     * @param first the depth that is chosen at the start
     * @param close takes the sheet away
     */
    public CheckSheet(AuditModel model, Depth first, Runnable close) {
        this.model = model;
        Label title = new Label("Check for leaks");
        title.getStyleClass().add("page-title");
        Label words =
                new Label("Every command is billed on this connection. How much shall be read?");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button check = new Button("Check");
        Hinted hinted = new Hinted(check);
        model.hindranceProperty()
                .subscribe(why -> {
                    check.setDisable(why.isPresent());
                    hinted.say(why.orElse("Reads what is chosen, for the price beside it"));
                });
        check.setId(Ids.CHECK_YES);
        check.getStyleClass().add("accent");
        check.setOnAction(_ -> {
            close.run();
            model.start((Depth) depths.getSelectedToggle().getUserData());
        });
        cancel.setCancelButton(true);
        cancel.setDefaultButton(true);
        cancel.setOnAction(_ -> close.run());
        root =
                new VBox(
                        title,
                        words,
                        choice(Depth.VALUES, first),
                        choice(Depth.KEYS, first),
                        SheetButtons.of(cancel, hinted.node()));
        root.setId(Ids.CHECK_SHEET);
        root.getStyleClass().add("form");
    }

    public Parent node() {
        return root;
    }

    /** Nothing is spent by a stray Enter. */
    public Node first() {
        return cancel;
    }

    private VBox choice(Depth depth, Depth first) {
        RadioButton button = new RadioButton(name(depth));
        button.setUserData(depth);
        button.setToggleGroup(depths);
        button.setSelected(depth == first);
        Label price = new Label(price(model.costsProperty().get(), depth));
        price.getStyleClass().addAll("muted", "check-price");
        price.setWrapText(true);
        return new VBox(button, price);
    }

    /** What a depth is called where it is chosen. */
    public static String name(Depth depth) {
        return switch (depth) {
            case VALUES -> "Values: who is cached where";
            case KEYS -> "Keys only: names, times to live, types";
        };
    }

    /** What it costs, or that this is being worked out. */
    public static String price(Map<Depth, AuditCost> costs, Depth depth) {
        return Optional.ofNullable(costs.get(depth))
                .map(CostWords::price)
                .orElse("the number of commands is being worked out");
    }
}
