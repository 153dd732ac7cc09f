package dev.cachewarden.snapshot;

import java.io.IOException;

/** What is in a frame. */
enum FrameKind {
    TITLE(1),
    ENTRIES(2),
    END(3),
    /** The one kind that is not sealed: what the end says, for those without the key. */
    SUMMARY(4);

    private final byte code;

    FrameKind(int code) {
        this.code = (byte) code;
    }

    /** As it is in the file. */
    byte code() {
        return code;
    }

    static FrameKind of(int code) throws IOException {
        for (FrameKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IOException("it has a frame of an unknown kind");
    }
}
