package dev.cachewarden.ui.flush;

import dev.cachewarden.core.flush.FlushScope;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.support.SectionTag;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/** A scope in the list of choices: its tag, its keys, whether it is protected. */
final class ScopeCell extends ListCell<FlushScope> {

    private final FlushChoiceModel model;
    private final Label tag = SectionTag.of(new Section.NoEnvironment());
    private final Label all = new Label("All environments");
    private final Label count = new Label();
    private final HBox row = new HBox();

    ScopeCell(FlushChoiceModel model) {
        this.model = model;
        count.getStyleClass().add("muted");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("flush-scope");
    }

    @Override
    protected void updateItem(@Nullable FlushScope scope, boolean empty) {
        super.updateItem(scope, empty);
        if (empty || scope == null) {
            setGraphic(null);
            return;
        }
        String keys = Numbers.of(model.count(scope), "key");
        switch (scope) {
            case FlushScope.All() -> {
                count.setText(keys);
                row.getChildren().setAll(all, count);
            }
            case FlushScope.One(Section section) -> {
                SectionTag.show(tag, section);
                count.setText(section.isProtected() ? keys + ", protected" : keys);
                row.getChildren().setAll(tag, count);
            }
        }
        setGraphic(row);
    }
}
