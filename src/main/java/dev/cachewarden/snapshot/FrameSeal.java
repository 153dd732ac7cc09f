package dev.cachewarden.snapshot;

import java.io.IOException;

/** What keeps the frames of one file from being changed unnoticed. Safe for all threads. */
interface FrameSeal {

    /** A frame for the file, of a content that was {@linkplain Packing#pack packed}. */
    byte[] seal(long number, FrameKind kind, byte[] packed) throws IOException;

    /**
     * What was sealed.
     *
     * @throws ChangedFrameException if it is not what was sealed, or under another key
     */
    byte[] open(long number, FrameKind kind, byte[] sealed) throws IOException;
}
