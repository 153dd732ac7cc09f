package dev.cachewarden.redis;

import java.util.OptionalLong;

/**
 * An answer that notes when its first byte arrived. The time for the rest of a long answer is the
 * link's, not the server's.
 */
interface AnswerBegin {

    /** By our clock; empty before. */
    OptionalLong nanos();
}
