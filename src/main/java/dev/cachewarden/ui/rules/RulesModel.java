package dev.cachewarden.ui.rules;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The settings of audits: kept at every change, and judged by from the next audit on. */
public final class RulesModel {

    private final BackgroundTasks tasks;
    private final AuditSettingsStore store;
    private final AuditModel audit;
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private int changes;

    public RulesModel(BackgroundTasks tasks, AuditSettingsStore store, AuditModel audit) {
        this.tasks = tasks;
        this.store = store;
        this.audit = audit;
    }

    /** How much of keys is shown; private parts are masked in any case. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    PersonNames names() {
        return names.get();
    }

    /** Reads what was kept. */
    public void load() {
        tasks.of(store::load)
                .onSuccess(audit.settingsProperty()::set)
                .onError(failure -> error.set(Messages.of(failure)))
                .start();
    }

    /** Why settings could not be read or kept, a sentence; empty if they could. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AuditSettings> settingsProperty() {
        return audit.settingsProperty();
    }

    /** Where they are kept. */
    String location() {
        return store.location();
    }

    boolean isOn(RuleInfo rule) {
        return settings().rules().isOn(rule.id());
    }

    Severity severity(RuleInfo rule) {
        return settings().rules().severity(rule.id(), rule.severity());
    }

    void setOn(RuleInfo rule, boolean on) {
        if (on != isOn(rule)) {
            change(settings -> settings.with(settings.rules().turned(rule.id(), on)));
        }
    }

    void setSeverity(RuleInfo rule, Severity wanted) {
        if (wanted != severity(rule)) {
            change(settings -> settings.with(settings.rules().withSeverity(rule, wanted)));
        }
    }

    /** Mutes: what is muted is taken out of the findings that are shown. */
    public void mute(Mute mute) {
        if (!settings().mutes().contains(mute)) {
            change(settings -> settings.withMutes(with(mute, settings.mutes())));
        }
    }

    private static List<Mute> with(Mute mute, List<Mute> kept) {
        return Stream.concat(kept.stream(), Stream.of(mute)).distinct().toList();
    }

    void lift(Mute mute) {
        change(settings ->
                settings.withMutes(
                        settings.mutes().stream().filter(Predicate.not(mute::equals)).toList()));
    }

    /** The keys of a mute, what is private in them masked, as far as it names one key. */
    String shown(Mute mute) {
        KeyGrammar grammar =
                audit.scanned()
                        .map(scanned -> scanned.workspace().grammar())
                        .orElseGet(KeyGrammar::withDefaults);
        String keys =
                mute.keys().contains("*")
                        ? mute.keys()
                        : grammar.parse(Printable.parse(mute.keys()))
                                .map(CacheKey::toString)
                                .orElse(mute.keys());
        return names.get().pattern(keys);
    }

    private AuditSettings settings() {
        return audit.settingsProperty().get();
    }

    /**
     * Judged by at once, also where it cannot be kept; what other windows and commands have kept
     * meanwhile is judged by as well once the last change is kept.
     */
    private void change(UnaryOperator<AuditSettings> change) {
        int number = ++changes;
        audit.settingsProperty().set(change.apply(settings()));
        error.set("");
        tasks.of(() -> store.update(change))
                .onSuccess(kept -> {
                    if (number == changes) {
                        audit.settingsProperty().set(kept);
                    }
                })
                .onError(failure -> error.set(Messages.of(failure)))
                .start();
    }
}
