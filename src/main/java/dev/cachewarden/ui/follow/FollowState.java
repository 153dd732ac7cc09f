package dev.cachewarden.ui.follow;

import java.time.Instant;

/** How far the changes of the open cache are followed. */
public sealed interface FollowState {

    /** Not at all: nothing is open, or it is not wanted. */
    record Off() implements FollowState {}

    /** The server is being asked for reports. */
    record Begins() implements FollowState {}

    /**
     * Every change is known up to a moment.
     *
     * @param provenNanos the moment by the monotonic clock
     * @param proven the same
     */
    record Live(long provenNanos, Instant proven) implements FollowState {}

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
