package dev.cachewarden.redis;

import java.util.List;

/** Who reads many entries, and so how. */
enum ReadingWay {
    PLAIN(""),
    PLAIN_IN_RESP2("-hello"),
    SCRIPTS(""),
    SCRIPTS_IN_RESP2("-hello"),
    PIPELINES("-@scripting"),
    PIPELINES_IN_RESP2("-@scripting -hello"),
    /** Scripts run, but not the commands in them. */
    SCRIPTS_THAT_FAIL("-strlen"),
    READ_ONLY("");

    private final String denied;

    ReadingWay(String denied) {
        this.denied = denied;
    }

    /** What its own user may not, as ACL rules; empty if it logs in as nobody. */
    List<String> denied() {
        return denied.isEmpty() ? List.of() : List.of(denied.split(" "));
    }

    /** Whether it is chosen to be least work for the server, instead of fewest commands. */
    boolean isPlain() {
        return this == PLAIN || this == PLAIN_IN_RESP2;
    }
}
