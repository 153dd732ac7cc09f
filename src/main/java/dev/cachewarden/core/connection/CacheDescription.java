package dev.cachewarden.core.connection;

import java.util.Map;

/** What says where a cache is and how it is used. */
public interface CacheDescription {

    /**
     * The connection, and who described it. Blocking: secrets are looked up.
     *
     * @throws InvalidSettingsException where nothing describes a connection, or wrongly
     */
    ConnectionChoice connection();

    /** How the app uses the cache, with the defaults for the rest. */
    CacheLayout layout();

    /** The time limits, with the defaults for the rest. */
    TimeLimits limits();

    /** The variables that belong to it, among them those that say how Clerk is asked. */
    Map<String, String> variables();
}
