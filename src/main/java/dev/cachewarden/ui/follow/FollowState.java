package dev.cachewarden.ui.follow;

import java.time.Instant;
import java.util.OptionalLong;

/** How far the changes of the open cache are followed. */
public sealed interface FollowState {

    /** From when on every change was seen, by the monotonic clock; empty where that is not so. */
    default OptionalLong since() {
        return this instanceof Live live
                ? OptionalLong.of(live.sinceNanos())
                : OptionalLong.empty();
    }

    /** Not at all: nothing is open, or it is not wanted. */
    record Off() implements FollowState {}

    /** The server is being asked for reports. */
    record Begins() implements FollowState {}

    /**
     * Every change is known up to a moment.
     *
     * @param sinceNanos from when on every change was seen, by the monotonic clock
     * @param provenNanos the moment by the monotonic clock
     * @param proven the same
     */
    record Live(long sinceNanos, long provenNanos, Instant proven) implements FollowState {}

    /** Changes were missed: until all keys are read again, those shown are from before. */
    record ReadingAgain() implements FollowState {}

    /** More changes than can be looked at: the keys are read again when that is over. */
    record CatchingUp() implements FollowState {}

    /** The connection for reports is lost. */
    record Lost() implements FollowState {}

    /**
     * The server does not report changes.
     *
     * @param why a sentence
     */
    record Refused(String why) implements FollowState {}
}
