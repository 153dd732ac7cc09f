package dev.cachewarden.ui.refetch;

import dev.cachewarden.ui.compare.Banner;
import dev.cachewarden.ui.compare.ExternalColumn;
import dev.cachewarden.ui.verify.VerifyModel;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;

import java.time.ZoneId;

/** What Clerk says of an entry, over and beside its copies. */
public final class RefetchView implements Banner {

    private final RefetchModel model;
    private final ZoneId zone;
    private final RefetchBand band;
    private final RefetchFindings proving;
    private boolean isLow;

    /**
     * @param verify puts what is proven among the findings
     */
    public RefetchView(
            RefetchModel model, RefetchActions actions, VerifyModel verify, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        this.band = new RefetchBand(model, actions);
        this.proving = new RefetchFindings(model, verify);
    }

    /** To stand over the columns; takes no room before Clerk was asked. */
    @Override
    public Parent node() {
        return band.node();
    }

    @Override
    public void setLow(boolean low) {
        isLow = low;
        band.setLow(low);
    }

    /** For when another cache is open: what outlives this view forgets it. */
    public void close() {
        band.close();
        proving.close();
    }

    /** The top of a column that this model has put beside the copies. */
    public Node header(ExternalColumn column) {
        return model.answersProperty().get().stream()
                .filter(answer -> answer.column().title().equals(column.title()))
                .findFirst()
                .map(answer -> ClerkColumnHeader.of(answer, zone, isLow))
                .orElseGet(() -> new Label(column.title()));
    }
}
