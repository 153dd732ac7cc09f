package dev.cachewarden.ui.tree;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.follow.FollowState;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From when keys are and why they are no newer, in words. */
final class KeysWords {

    /** From this age on a number is said to be old. */
    static final Duration OLD = Duration.ofMinutes(10);

    private KeysWords() {}

    /** One sentence or two; empty for keys that are whole, the latest and not old. */
    static String sentence(KeysState state, ZoneId zone) {
        String words =
                switch (state.keys().extent()) {
                    case NOTHING -> nothing(state, zone);
                    case PART -> part(state.keys(), zone);
                    case WHOLE -> state.isCurrent() ? "" : whole(state, zone);
                };
        boolean again = state.isReading() && state.keys().extent() != KnownKeys.Extent.NOTHING;
        return again && !words.isEmpty() ? words + " They are being read again." : words;
    }

    private static String nothing(KeysState state, ZoneId zone) {
        if (state.isReading()) {
            return "The key names are being read.";
        }
        return state.keys()
                .missed()
                .map(missed -> "No key is known yet: " + failed("the reading", missed, zone))
                .orElse(state.isLost() ? "No key is known yet: the connection is lost." : "");
    }

    private static String part(KnownKeys keys, ZoneId zone) {
        return "At least these keys"
                + asOf(keys, zone)
                + keys.missed().map(it -> ": " + failed("the reading", it, zone)).orElse(".");
    }

    private static String whole(KeysState state, ZoneId zone) {
        String words = "Keys" + asOf(state.keys(), zone) + old(state);
        Optional<KnownKeys.Missed> missed = state.keys().missed();
        if (missed.isPresent()) {
            return words + "; " + failed("the refresh", missed.get(), zone);
        }
        return words + (state.isLost() ? "; the connection is lost." : unfollowed(state.follow()));
    }

    private static String unfollowed(FollowState follow) {
        return switch (follow) {
            case FollowState.CatchingUp() ->
                    "; more keys change than can be followed, so counts are catching up: all names"
                            + " are read again when that is over.";
            case FollowState.ReadingAgain() -> "; changes were missed, so counts are catching up.";
            case FollowState.Lost() -> "; the connection on which changes are reported is lost.";
            case FollowState.Off _,
                    FollowState.Begins _,
                    FollowState.Live _,
                    FollowState.Refused _ ->
                    ".";
        };
    }

    private static String failed(String what, KnownKeys.Missed missed, ZoneId zone) {
        return what
                + " at "
                + Timestamps.timeOfDay(missed.at(), zone)
                + missed.why().map(why -> " failed: " + why).orElse(" was cancelled.");
    }

    /** {@code as of 14:00:02}; empty if nothing was read. */
    static String asOf(KnownKeys keys, ZoneId zone) {
        return keys.asOf().map(at -> " as of " + Timestamps.timeOfDay(at, zone)).orElse("");
    }

    private static String old(KeysState state) {
        return state.isOld() ? ", " + Durations.age(state.age()) : "";
    }

    /**
     * For the status line: {@code scanned 14:00:02, 6.1 s, 12 min ago · refresh failed 14:05:10}.
     *
     * @param elapsed how long the last whole reading took
     */
    static String brief(KeysState state, Optional<Duration> elapsed, ZoneId zone) {
        String what =
                switch (state.keys().extent()) {
                    case NOTHING -> "";
                    case PART -> "partly scanned " + at(state, zone);
                    case WHOLE -> whole(state, elapsed, zone);
                };
        String missed =
                state.keys()
                        .missed()
                        .map(it -> missed(state, it) + " " + Timestamps.timeOfDay(it.at(), zone))
                        .orElse("");
        String working = state.isReading() ? "scanning" : "";
        String age = state.isLive() ? " old" : old(state);
        return Stream.of(working, what + age, followed(state.follow()), missed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String whole(KeysState state, Optional<Duration> elapsed, ZoneId zone) {
        return state.isLive()
                ? Numbers.of(state.keys().index().size(), "key")
                        + ", live, "
                        + Durations.words(state.age())
                : "scanned "
                        + at(state, zone)
                        + elapsed.map(it -> ", " + Durations.elapsed(it)).orElse("");
    }

    private static String followed(FollowState follow) {
        return follow instanceof FollowState.CatchingUp
                        || follow instanceof FollowState.ReadingAgain
                ? "counts are catching up"
                : "";
    }

    private static String at(KeysState state, ZoneId zone) {
        return state.keys().asOf().map(at -> Timestamps.timeOfDay(at, zone)).orElse("");
    }

    private static String missed(KeysState state, KnownKeys.Missed missed) {
        return (state.keys().isWhole() ? "refresh" : "scan")
                + (missed.why().isPresent() ? " failed" : " cancelled");
    }
}
