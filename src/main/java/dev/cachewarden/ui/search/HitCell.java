package dev.cachewarden.ui.search;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonHit;
import dev.cachewarden.ui.audit.FindingMarks;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** A person or a key that was found. */
final class HitCell extends ListCell<SearchRow> {

    private final PersonRow person;
    private final KeyRow key;

    HitCell(SearchModel model, Supplier<FindingMarks> marks) {
        person = new PersonRow(model, marks);
        key = new KeyRow(model);
    }

    @Override
    protected void updateItem(@Nullable SearchRow hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (hit) {
            case SearchRow.OfPerson(PersonHit found) -> {
                person.show(found);
                setGraphic(person.node());
                setAccessibleText(person.spoken(found));
            }
            case SearchRow.OfKey(CacheKey named) -> {
                key.show(named);
                setGraphic(key.node());
                setAccessibleText(key.spoken(named));
            }
        }
    }
}
