package dev.cachewarden.ui.privacy;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.NameNumbers;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.Optional;
import java.util.function.Supplier;

/** What the window shows of people: its two switches, and the names behind keys. FX thread. */
public final class PrivacyModel {

    private final Supplier<Optional<Workspace>> open;
    private final NameNumbers numbers = new NameNumbers();
    private final BooleanProperty fieldsMasked =
            new SimpleBooleanProperty(this, "fieldsMasked", true);
    private final BooleanProperty namesMasked = new SimpleBooleanProperty(this, "namesMasked");
    private final ReadOnlyObjectWrapper<PersonNames> names =
            new ReadOnlyObjectWrapper<>(this, "names", PersonNames.NONE);

    /**
     * @param open the cache whose values hold people; empty while none is open
     */
    public PrivacyModel(Supplier<Optional<Workspace>> open) {
        this.open = open;
        fieldsMasked.subscribe((_, _) -> renew());
        namesMasked.subscribe((_, _) -> renew());
    }

    /** Whether private fields are masked: e-mail addresses, phone numbers, private metadata. */
    public BooleanProperty fieldsMaskedProperty() {
        return fieldsMasked;
    }

    /** Whether nobody may be named, because the screen is shared. */
    public BooleanProperty namesMaskedProperty() {
        return namesMasked;
    }

    /** Hides names, or shows them again. */
    public void switchNames() {
        namesMasked.set(!namesMasked.get());
    }

    /** Another object whenever names are to be shown again. */
    public ReadOnlyObjectProperty<PersonNames> namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** Values were read, or another cache is open: names are to be shown again. */
    public void renew() {
        Privacy privacy = Privacy.of(fieldsMasked.get(), namesMasked.get());
        names.set(
                new PersonNames(
                        open.get().map(Workspace::people).orElseGet(PeopleIndex::new),
                        privacy,
                        open.get().map(Workspace::grammar).orElseGet(KeyGrammar::withDefaults),
                        numbers));
    }
}
