package dev.cachewarden.settings;

/** The members of the file. */
final class SettingsNames {

    static final String INSTANCES = "instances";
    static final String LEARN = "learn";
    static final String OFF = "off";
    static final String SEVERITIES = "severities";
    static final String TYPES = "types";
    static final String USERNAMES = "usernames";
    static final String KEPT = "kept";
    static final String LOWER_CASE = "lowerCase";
    static final String REPLACEMENT = "replacement";
    static final String SENTINELS = "sentinels";
    static final String MUTES = "mutes";
    static final String RULE = "rule";
    static final String KEYS = "keys";
    static final String REASON = "reason";
    static final String KEPT_PER_RULE = "keptPerRule";

    private SettingsNames() {}
}
