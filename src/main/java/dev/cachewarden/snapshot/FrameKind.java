package dev.cachewarden.snapshot;

import java.io.IOException;

/** What is in a frame. */
enum FrameKind {
    TITLE,
    ENTRIES,
    END;

    byte code() {
        return (byte) (ordinal() + 1);
    }

    static FrameKind of(int code) throws IOException {
        if (code < 1 || code > values().length) {
            throw new IOException("it has a frame of an unknown kind");
        }
        return values()[code - 1];
    }
}
