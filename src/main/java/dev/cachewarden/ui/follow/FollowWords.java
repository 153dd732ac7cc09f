package dev.cachewarden.ui.follow;

import java.util.Locale;

/** What keeps the counts true, in words. */
final class FollowWords {

    private FollowWords() {}

    /** For a button. */
    static String brief(Freshness wanted, FollowState state) {
        return switch (state) {
            case FollowState.Live _ -> "Live";
            case FollowState.CatchingUp _, FollowState.ReadingAgain _ -> "Catching up";
            case FollowState.Lost _ -> "Not live";
            case FollowState.Begins _ -> "Live…";
            case FollowState.Off _, FollowState.Refused _ ->
                    wanted == Freshness.OFF ? "Not live" : wanted.label();
        };
    }

    /** A sentence or two. */
    static String sentence(Freshness wanted, FollowState state) {
        return switch (state) {
            case FollowState.Live _ ->
                    "The server reports every change of a key, and the counts follow.";
            case FollowState.CatchingUp _ ->
                    "More keys change than can be followed. All names are read again when that is"
                            + " over.";
            case FollowState.ReadingAgain _ ->
                    "Changes were missed. The counts follow the server's reports again once all"
                            + " names are read.";
            case FollowState.Lost _ ->
                    "The connection on which changes are reported is lost. All names are read again"
                            + " when it is back.";
            case FollowState.Begins _ ->
                    "The counts follow the server's reports once all names are read.";
            case FollowState.Refused(String why) -> why + " " + withoutReports(wanted);
            case FollowState.Off _ -> withoutReports(wanted);
        };
    }

    private static String withoutReports(Freshness wanted) {
        return wanted.gap().isEmpty()
                ? "The counts are those of the last reading. Names can be read again by themselves"
                        + " after a time."
                : "All key names are read again " + wanted.label().toLowerCase(Locale.ROOT) + ".";
    }
}
