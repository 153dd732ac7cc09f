package dev.cachewarden.ui.connect;

import dev.cachewarden.core.key.Environment;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** An environment as it is typed. */
record EnvironmentRow(StringProperty name, BooleanProperty isProtected) {

    static EnvironmentRow of(Environment environment) {
        return new EnvironmentRow(
                new SimpleStringProperty(environment.name()),
                new SimpleBooleanProperty(environment.isProtected()));
    }

    static EnvironmentRow empty() {
        return new EnvironmentRow(new SimpleStringProperty(""), new SimpleBooleanProperty());
    }

    /** As lists of environments are written: an exclamation mark means protected. */
    String written() {
        return name.get().strip() + (isProtected.get() ? "!" : "");
    }
}
