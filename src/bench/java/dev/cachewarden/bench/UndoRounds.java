package dev.cachewarden.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What each round of {@link UndoBenchmark} took. The first, in a cold JVM, counts by itself. */
final class UndoRounds {

    private static final double MOST_WITHOUT = 1.1;
    private static final double MOST_WITH = 2;
    private static final double MOST_UNDO = 1.5;

    private final List<Round> rounds = new ArrayList<>();

    /**
     * One round.
     *
     * @param lua a chunked flush in Lua
     * @param without our flush without a recovery snapshot
     * @param with our flush with it
     * @param set a pipelined loop of SET
     * @param plan what undo says that it would do
     * @param undo the plan, and carrying it out
     */
    record Round(
            StageCost lua,
            StageCost without,
            StageCost with,
            StageCost set,
            StageCost plan,
            StageCost undo) {}

    void add(Round round, Report report) {
        report.say(
                String.format(
                        Locale.ROOT,
                        "  round %d: Lua flush %s, ours %s, with undo %s; SET loop %s, undo %s, of"
                                + " which the plan %.2f s",
                        rounds.size(),
                        round.lua,
                        round.without,
                        round.with,
                        round.set,
                        round.undo,
                        round.plan.time()));
        rounds.add(round);
    }

    /** The figures, of the rounds in a warm JVM if there are any. */
    void report(int keys, Report report) {
        List<Round> warm = rounds.size() > 1 ? rounds.subList(1, rounds.size()) : rounds;
        StageCost without = median(warm.stream().map(Round::without));
        String of = String.format(Locale.ROOT, " of %,d keys", keys);
        add(
                "flush without undo" + of,
                without,
                "chunked Lua flush",
                median(warm.stream().map(Round::lua)),
                MOST_WITHOUT,
                report);
        add(
                "flush with undo" + of,
                median(warm.stream().map(Round::with)),
                "without",
                without,
                MOST_WITH,
                report);
        add(
                "undo" + of,
                median(warm.stream().map(Round::undo)),
                "pipelined SET loop",
                median(warm.stream().map(Round::set)),
                MOST_UNDO,
                report);
    }

    private static StageCost median(Stream<StageCost> costs) {
        return StageCost.median(costs.toList());
    }

    private static void add(
            String name,
            StageCost ours,
            String reference,
            StageCost theirs,
            double most,
            Report report) {
        report.say(
                String.format(
                        Locale.ROOT,
                        "  %s: %s against %s; of the server's time %.2f",
                        name,
                        ours,
                        theirs,
                        ours.server() / theirs.server()));
        double ratio = ours.time() / theirs.time();
        report.add(
                new Report.Figure(
                        name,
                        "s",
                        ours.time(),
                        reference,
                        theirs.time(),
                        ratio,
                        "at most " + most,
                        ratio <= most));
    }
}
