package dev.cachewarden.core.port;

import dev.cachewarden.core.audit.AuditSettings;

/** Keeps how this user's audits judge. Every method is blocking and safe for all threads. */
public interface AuditSettingsStore {

    /**
     * The kept settings, or {@link AuditSettings#DEFAULT} where none were ever kept.
     *
     * @throws SettingsException if what is kept cannot be read
     */
    AuditSettings load();

    /**
     * Keeps settings instead of those that were kept. What was kept and cannot be read is left
     * alone: it may be somebody's work with a typing error in it.
     *
     * @throws SettingsException if they cannot be kept, or what is kept cannot be read
     */
    void save(AuditSettings settings);

    /** Where they are kept, for the user. */
    String location();
}
