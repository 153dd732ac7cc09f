package dev.cachewarden.core.audit.judge;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.InstanceVotes;

import java.util.Optional;

/**
 * What the users of an environment show of its instance, without other sources. Up to one in three
 * may be leaked, so what two in three of those with an instance agree on is right, provided they
 * are too many to be all leaked themselves. Nothing is believed of an instance that was made after
 * more than one in three of the users.
 */
final class Majority {

    /** At one leaked user in three, all of this many are leaked by chance once in 240 times. */
    private static final long LEAST = 5;

    /** This many who nearly all agree suffice, even if they are fewer than one in three of all. */
    static final long MANY = 10;

    private final String environment;
    private final EnvironmentUsers crowd;
    private final Optional<String> most;
    private final long agreeing;
    private final long showing;

    private Majority(String environment, EnvironmentUsers crowd) {
        this.environment = environment;
        this.crowd = crowd;
        this.most = crowd.mostFrequent();
        this.agreeing = most.map(crowd::showing).orElse(0L);
        this.showing = crowd.showing();
    }

    static InstanceClaim of(String environment, EnvironmentUsers crowd) {
        return new Majority(environment, crowd).claim();
    }

    private InstanceClaim claim() {
        Source source = source();
        return new InstanceClaim(
                environment,
                source == Source.LEARNED ? most : Optional.empty(),
                most,
                source,
                new InstanceVotes(agreeing, showing));
    }

    private Source source() {
        if (most.isEmpty() || agreeing * 3 < showing * 2) {
            return Source.UNCLEAR;
        }
        if (agreeing < LEAST || !(cannotAllBeLeaked() || isNearlyUnited())) {
            return Source.TOO_FEW;
        }
        return crowd.olderThan(most.get()) * 3 > crowd.users() ? Source.TOO_YOUNG : Source.LEARNED;
    }

    private boolean cannotAllBeLeaked() {
        return agreeing * 3 > crowd.users();
    }

    /** Uploaded pictures show nothing: in some apps nine in ten users have one. */
    private boolean isNearlyUnited() {
        return agreeing >= MANY && agreeing * 10 >= showing * 9 && agreeing * 10 >= crowd.users();
    }
}
