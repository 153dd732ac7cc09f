package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.audit.SeverityTag;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;

import java.util.Optional;

/** The worst finding of an entry, and how many there are if more than one. */
final class MarkCell extends FollowingCell {

    private final ObservableValue<FindingMarks> marks;
    private final Label tag = SeverityTag.empty();

    MarkCell(ObservableValue<FindingMarks> marks) {
        this.marks = marks;
        follow(marks);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    void show(Optional<CacheKey> key) {
        Optional<FindingMarks.Mark> mark = key.flatMap(marks.getValue()::at);
        mark.ifPresent(it -> SeverityTag.show(tag, it.worst(), text(it)));
        setGraphic(mark.isPresent() ? tag : null);
        setAccessibleText(mark.map(FindingMarks.Mark::words).orElse(""));
    }

    private static String text(FindingMarks.Mark mark) {
        long worst = mark.counts().ofWorst();
        return mark.worst().label() + (worst == 1 ? "" : " " + worst);
    }
}
