package dev.cachewarden.snapshot;

import java.io.IOException;

/** A frame is not what was written under the key that is at hand. */
final class ChangedFrameException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Of a file whose key is known. */
    ChangedFrameException() {
        this("it was changed after it was written");
    }

    ChangedFrameException(String what) {
        super(what);
    }

    ChangedFrameException(Exception cause) {
        this();
        initCause(cause);
    }
}
