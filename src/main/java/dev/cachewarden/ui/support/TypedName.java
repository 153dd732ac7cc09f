package dev.cachewarden.ui.support;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A protected environment and what was typed as its name. */
public final class TypedName {

    private final Environment environment;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

    public TypedName(Environment environment) {
        this.environment = environment;
    }

    public Environment environment() {
        return environment;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** A name with characters that cannot be typed can be given as it is shown, with escapes. */
    public boolean isExact() {
        String text = typed.get();
        return environment.name().equals(text) || environment.bytes().equals(Printable.parse(text));
    }
}
