package dev.cachewarden.ui.privacy;

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

    private final Supplier<Optional<PeopleIndex>> people;
    private final BooleanProperty fieldsMasked =
            new SimpleBooleanProperty(this, "fieldsMasked", true);
    private final BooleanProperty namesMasked = new SimpleBooleanProperty(this, "namesMasked");
    private final ReadOnlyObjectWrapper<PersonNames> names =
            new ReadOnlyObjectWrapper<>(this, "names", PersonNames.NONE);

    /**
     * @param people whom the values of the open cache hold; empty while none is open
     */
    public PrivacyModel(Supplier<Optional<PeopleIndex>> people) {
        this.people = people;
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
        names.set(new PersonNames(people.get().orElseGet(PeopleIndex::new), privacy));
    }
}
