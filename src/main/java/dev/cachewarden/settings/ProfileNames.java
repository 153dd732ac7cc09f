package dev.cachewarden.settings;

import java.util.Set;

/** The members of the file of connections. */
final class ProfileNames {

    /** Of the form that is written, and the latest that is read. */
    static final int VERSION_NUMBER = 1;

    static final String VERSION = "version";
    static final String LAST = "last";
    static final String CONNECTIONS = "connections";
    static final Set<String> ROOT = Set.of(VERSION, LAST, CONNECTIONS);

    static final String ID = "id";
    static final String NAME = "name";
    static final String GROUP = "group";
    static final String COLOUR = "colour";
    static final String NOTE = "note";
    static final String URL = "url";
    static final String PASSWORD = "password";
    static final String ENV_FILE = "envFile";
    static final String VARIABLES = "variables";
    static final String READ_ONLY = "readOnly";
    static final String TLS = "tls";
    static final String LIMITS = "limits";
    static final String PREFIX = "prefix";
    static final String ENVIRONMENTS = "environments";
    static final String TTL = "ttl";
    static final Set<String> CONNECTION =
            Set.of(
                    ID,
                    NAME,
                    GROUP,
                    COLOUR,
                    NOTE,
                    URL,
                    PASSWORD,
                    ENV_FILE,
                    VARIABLES,
                    READ_ONLY,
                    TLS,
                    LIMITS,
                    PREFIX,
                    ENVIRONMENTS,
                    TTL);

    static final String FROM = "from";
    static final String NONE = "none";
    static final String KEPT = "kept";
    static final String ASKED = "asked";
    static final String VARIABLE = "variable";
    static final String COMMAND = "command";
    static final Set<String> OF_PASSWORD = Set.of(FROM, VARIABLE, COMMAND);

    static final String AUTHORITY = "authority";
    static final String CERTIFICATE = "certificate";
    static final String KEY = "key";
    static final String SERVER_NAME = "serverName";
    static final String VERIFIED = "verified";
    static final Set<String> OF_TLS = Set.of(AUTHORITY, CERTIFICATE, KEY, SERVER_NAME, VERIFIED);

    static final String CONNECT = "connectSeconds";
    static final String SILENCE = "silenceSeconds";
    static final String RECONNECT = "reconnectSeconds";
    static final String BUDGET = "budgetMilliseconds";
    static final Set<String> OF_LIMITS = Set.of(CONNECT, SILENCE, RECONNECT, BUDGET);

    static final String PROTECTED = "protected";
    static final Set<String> OF_ENVIRONMENT = Set.of(NAME, PROTECTED);

    private ProfileNames() {}
}
