package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.audit.SeverityTag;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** The worst finding of an entry, and how many there are if more than one. */
final class MarkCell extends TableCell<CacheKey, CacheKey> {

    private final ObservableValue<FindingMarks> marks;
    private final Label tag = SeverityTag.empty();
    // Held here, because the model holds it weakly: cells come and go.
    private final InvalidationListener onMarks = _ -> show();

    MarkCell(ObservableValue<FindingMarks> marks) {
        this.marks = marks;
        marks.addListener(new WeakInvalidationListener(onMarks));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable CacheKey key, boolean empty) {
        super.updateItem(key, empty);
        show();
    }

    private void show() {
        @Nullable CacheKey key = getItem();
        Optional<FindingMarks.Mark> mark =
                key == null || isEmpty() ? Optional.empty() : marks.getValue().at(key);
        mark.ifPresent(it -> SeverityTag.show(tag, it.worst(), text(it)));
        setGraphic(mark.isPresent() ? tag : null);
        setAccessibleText(mark.map(FindingMarks.Mark::words).orElse(""));
    }

    private static String text(FindingMarks.Mark mark) {
        long worst = mark.counts().ofWorst();
        return mark.worst().label() + (worst == 1 ? "" : " " + worst);
    }
}
