package dev.cachewarden.ui.search;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.report.CostWords;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.audit.TaskProgress;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.Optional;

/**
 * The look into all values for whom they hold, which is an audit of them: it costs the same, and
 * says what is wrong with whom it finds. On the FX thread.
 */
final class ValuesLook {

    private final AuditModel audit;
    private final SearchModel search;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper(this, "offer", "");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");

    ValuesLook(AuditModel audit, SearchModel search) {
        this.audit = audit;
        this.search = search;
        audit.progressProperty().subscribe((_, _) -> progressed());
        audit.runningProperty().subscribe((_, _) -> progressed());
        audit.costsProperty().subscribe((_, _) -> update());
        audit.hindranceProperty().subscribe((_, _) -> update());
        search.peopleProperty().subscribe((_, _) -> update());
        search.textProperty().subscribe((_, _) -> update());
        update();
    }

    /** What is known, or how far the look is; empty where nothing is searched for. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** {@code Look into 90,112 values (181 commands, about 130 MB, about 1 s)}. */
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Whether a look brings more, and can be started. */
    ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return audit.runningProperty();
    }

    FindingMarks marks() {
        return audit.marksProperty().get();
    }

    void onMarks(Runnable change) {
        audit.marksProperty().subscribe((_, _) -> change.run());
    }

    void start() {
        audit.start(Depth.VALUES);
        update();
    }

    /** What was found until then stays. */
    void stop() {
        audit.cancel();
    }

    private void progressed() {
        search.refine();
        update();
    }

    private void update() {
        boolean isRunning = audit.runningProperty().get();
        words.set(isRunning ? running() : idle());
        offer.set(offer());
        offered.set(
                !isRunning
                        && !search.wanted().isEmpty()
                        && search.canKnowMore()
                        && audit.scanned().isPresent()
                        && audit.hindranceProperty().get().isEmpty());
    }

    private String running() {
        String made =
                audit.progressProperty()
                        .get()
                        .map(TaskProgress::words)
                        .map(it -> ": " + it.get())
                        .orElse("");
        return search.wanted().isEmpty() ? "" : "The values are being read" + made;
    }

    private String idle() {
        String known = search.peopleProperty().get();
        return search.canKnowMore() && audit.asksFirst()
                ? known + " Each command is billed here."
                : known;
    }

    private String offer() {
        long keys = audit.scanned().map(it -> it.index().size()).orElse(0L);
        return "Look into "
                + CostWords.values(
                        keys, Optional.ofNullable(audit.costsProperty().get().get(Depth.VALUES)));
    }
}
