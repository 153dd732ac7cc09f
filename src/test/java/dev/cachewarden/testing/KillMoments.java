package dev.cachewarden.testing;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * At which moments something is killed. They differ from run to run; {@code -Dkills} says how many
 * there are for each task, and {@code -DkillSeed} repeats those of a run that has printed its own.
 */
public final class KillMoments {

    private static final int USUAL = 6;
    private static final long FIRST =
            Long.getLong("killSeed", new Random().nextLong(1_000_000_000));

    private KillMoments() {}

    public static int count() {
        return Integer.getInteger("kills", USUAL);
    }

    /** For each kill a number from which its moment is drawn; even and odd ones take turns. */
    public static LongStream seeds() {
        System.err.println("Kills: -Dkills=" + count() + " -DkillSeed=" + FIRST);
        return LongStream.range(FIRST, FIRST + count());
    }

    /** Draws all moments of a test. */
    public static Random random() {
        return new Random(seeds().findFirst().orElse(FIRST));
    }
}
