package dev.cachewarden.core.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Which Clerk instance an environment belongs to, and how that is known.
 *
 * @param environment its name
 * @param instance the whole id, {@code ins_…}; empty if it is not known
 * @param shown the instance that most of its users show, or the one that is configured or that
 *     Clerk reported
 * @param source how it is known, or why not
 * @param votes of its users
 * @param since when that was known; empty if this audit itself knows it. The users are those of
 *     then
 * @param conflict what speaks against it, or what it replaces: a sentence; empty if nothing does
 */
public record InstanceClaim(
        String environment,
        Optional<String> instance,
        Optional<String> shown,
        Source source,
        InstanceVotes votes,
        Optional<Instant> since,
        Optional<String> conflict) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    /** How an instance is known, or why not. */
    public enum Source {
        CONFIGURED,
        /** By Clerk, asked with the environment's secret key. */
        TOLD,
        LEARNED,
        /** Another environment claims the same instance as strongly, or more so. */
        CONTESTED,
        /** Fewer than two in three of its users agree, or none shows any. */
        UNCLEAR,
        /** So few users show one that all of them can be leaked. */
        TOO_FEW,
        /** The instance that most show was made after most of its users. */
        TOO_YOUNG,
        /** Learning is off, or values were not read. */
        NOT_LEARNED;

        /** Whether users have no say in it. */
        public boolean isGiven() {
            return this == CONFIGURED || this == TOLD;
        }
    }

    /** Of this audit, without anything against it. */
    public InstanceClaim(
            String environment,
            Optional<String> instance,
            Optional<String> shown,
            Source source,
            InstanceVotes votes) {
        this(environment, instance, shown, source, votes, Optional.empty(), Optional.empty());
    }

    /** A known instance. */
    public static InstanceClaim of(
            String environment, Source source, String instance, InstanceVotes votes) {
        return new InstanceClaim(
                environment, Optional.of(instance), Optional.of(instance), source, votes);
    }

    /** The same, not believed. */
    public InstanceClaim unknown(Source why) {
        return new InstanceClaim(environment, Optional.empty(), shown, why, votes, since, conflict);
    }

    /** The same, known from then. */
    public InstanceClaim since(Instant then) {
        return new InstanceClaim(
                environment, instance, shown, source, votes, Optional.of(then), conflict);
    }

    /** The same, with what speaks against it. */
    public InstanceClaim against(String sentence) {
        return new InstanceClaim(
                environment, instance, shown, source, votes, since, Optional.of(sentence));
    }

    /** The same, in the place of one that names another instance. */
    public InstanceClaim insteadOf(InstanceClaim earlier) {
        return against(
                "Until now it was "
                        + earlier.instance().orElse("another")
                        + ", "
                        + earlier.known(ZoneOffset.UTC)
                        + ", which no longer counts");
    }

    /** As {@link #words(ZoneId)}, times in UTC. */
    public String words() {
        return words(ZoneOffset.UTC);
    }

    /**
     * "learned from 812 of 815 users", "learned on 12 Nov 2026 14:03 from 812 of 815 users"; and
     * what speaks against it.
     *
     * @param zone of the times
     */
    public String words(ZoneId zone) {
        return known(zone) + conflict.map(sentence -> ". " + sentence).orElse("");
    }

    private String known(ZoneId zone) {
        String when = since.map(at -> " on " + moment(at, zone)).orElse("");
        return switch (source) {
            case CONFIGURED -> "configured" + when;
            case TOLD -> "told by Clerk" + when;
            case LEARNED -> "learned" + when + " from " + votes.words();
            case CONTESTED ->
                    "not learned: another environment's users show the same instance (here "
                            + votes.words()
                            + ")";
            case UNCLEAR ->
                    votes.showing() == 0
                            ? "not known: no user shows one"
                            : "not known: its users show different instances, the most frequent "
                                    + votes.words();
            case TOO_FEW ->
                    "not known: too few of its users show one, the most frequent " + votes.words();
            case TOO_YOUNG ->
                    "not known: most of its users are older than the instance that "
                            + votes.words()
                            + " show";
            case NOT_LEARNED -> "not configured";
        };
    }

    /** {@code 12 Nov 2026 14:03}, and the zone if it is UTC: elsewhere it is the reader's own. */
    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone)) + (zone.equals(ZoneOffset.UTC) ? " UTC" : "");
    }
}
