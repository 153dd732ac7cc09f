package dev.cachewarden.ui.support;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** What the choices of a list are called. Nothing is typed into it: a name is one of theirs. */
public final class ChoiceNames<T> extends StringConverter<T> {

    private final List<T> choices;
    private final Function<T, String> name;

    /**
     * @param choices what the list offers, as it is whenever a name is looked up
     */
    public ChoiceNames(List<T> choices, Function<T, String> name) {
        this.choices = choices;
        this.name = name;
    }

    @Override
    public String toString(@Nullable T choice) {
        return choice == null ? "" : name.apply(choice);
    }

    /** The choice of that name; null, which is no choice, where none is called so. */
    @Override
    public @Nullable T fromString(String shown) {
        return choices.stream()
                .filter(choice -> name.apply(choice).equals(shown))
                .findFirst()
                .orElse(null);
    }
}
