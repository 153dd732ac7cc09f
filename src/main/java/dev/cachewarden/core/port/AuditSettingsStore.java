package dev.cachewarden.core.port;

import dev.cachewarden.core.audit.AuditSettings;

import java.util.function.UnaryOperator;

/** Keeps how this user's audits judge. Every method is blocking and safe for all threads. */
public interface AuditSettingsStore {

    /**
     * The kept settings, or {@link AuditSettings#DEFAULT} where none were ever kept.
     *
     * @throws SettingsException if what is kept cannot be read
     */
    AuditSettings load();

    /**
     * Changes what is kept, nobody else changing it meanwhile: the change is made to what is kept
     * at that moment, not to what somebody read before. What is kept and cannot be read is left
     * alone: it may be somebody's work with a typing error in it.
     *
     * @param change makes the settings to keep of those that are kept; must not wait for anything
     * @return what is kept from here on
     * @throws SettingsException if it cannot be kept, or what is kept cannot be read
     */
    AuditSettings update(UnaryOperator<AuditSettings> change);

    /** Where they are kept, for the user. */
    String location();
}
