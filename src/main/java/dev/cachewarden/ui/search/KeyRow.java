package dev.cachewarden.ui.search;

import dev.cachewarden.core.index.KeySearch;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.SectionTag;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Optional;

/** A key: environment, type, identifier with the found part marked. */
final class KeyRow {

    private final SearchModel model;
    private final Label tag = SectionTag.of(new Section.NoEnvironment());
    private final Label type = new Label();
    private final Label before = new Label();
    private final Label match = new Label();
    private final Label after = new Label();
    private final HBox row;

    KeyRow(SearchModel model) {
        this.model = model;
        StackPane tagBox = new StackPane(tag);
        tagBox.getStyleClass().add("hit-section");
        tagBox.setAlignment(Pos.CENTER_LEFT);
        type.getStyleClass().add("hit-type");
        match.getStyleClass().add("hit-match");
        match.setMinWidth(Region.USE_PREF_SIZE);
        before.setMinWidth(0);
        after.setMinWidth(0);
        HBox identifier = new HBox(before, match, after);
        identifier.setAlignment(Pos.CENTER_LEFT);
        identifier.setMinWidth(0);
        row = new HBox(tagBox, type, identifier);
        row.getStyleClass().add("hit-row");
        row.setPrefWidth(1);
    }

    Node node() {
        return row;
    }

    void show(CacheKey key) {
        SectionTag.show(tag, key.section());
        type.setText(key.type().label());
        mark(key);
    }

    String spoken(CacheKey key) {
        return key.section().label() + ", " + key.type().label() + ", " + shown(key);
    }

    private String shown(CacheKey key) {
        return model.namesProperty().get().identifier(key);
    }

    private void mark(CacheKey key) {
        ByteString identifier = key.identifier();
        Optional<KeySearch.Match> found = KeySearch.match(key, model.wanted());
        String shown = shown(key);
        if (key.type().hasSecretIdentifier() || shown.contains(Masking.DOTS) || found.isEmpty()) {
            before.setText(shown);
            match.setText("");
            after.setText("");
            return;
        }
        KeySearch.Match part = found.get();
        before.setText(Printable.of(identifier.slice(0, part.from())));
        match.setText(Printable.of(identifier.slice(part.from(), part.to())));
        after.setText(Printable.of(identifier.from(part.to())));
    }
}
