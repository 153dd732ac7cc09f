package dev.cachewarden.redis;

import java.util.OptionalLong;

/**
 * An answer that notes when its first byte came. A long one takes its time on a slow link, which is
 * none of the server's.
 */
interface AnswerBegin {

    /** By our clock; empty before. */
    OptionalLong nanos();
}
