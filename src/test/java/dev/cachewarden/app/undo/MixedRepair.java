package dev.cachewarden.app.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.port.Change;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.PlannedRepair;
import dev.cachewarden.core.repair.RepairPlan;
import dev.cachewarden.core.repair.RepairReport;
import dev.cachewarden.testing.RawRedis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Entries of which every fourth is deleted, edited, moved or given a shorter time to live. */
final class MixedRepair {

    static final int ENTRIES = 120;

    private static final String START = "clerk:development:id:user_";
    private static final String MOVED = "clerk:development:id:moved_";
    private static final int LEFT_MILLIS = 2_000_000;
    private static final Duration SHORTER = Duration.ofMinutes(5);

    private MixedRepair() {}

    static void fill(RawRedis raw) {
        raw.call(
                "EVAL",
                "for i=0,ARGV[2]-1 do redis.call('SET', ARGV[1]..i, 'value '..i, 'PX', ARGV[3])"
                        + " end",
                0,
                START,
                ENTRIES,
                LEFT_MILLIS);
    }

    static RepairPlan plan(KeyGrammar grammar) {
        return new RepairPlan(
                RepairKind.DELETE,
                IntStream.range(0, ENTRIES).mapToObj(i -> step(i, grammar)).toList());
    }

    private static PlannedRepair step(int i, KeyGrammar grammar) {
        CacheKey moved = key(MOVED + i, grammar);
        Change change =
                switch (i % 4) {
                    case 0 -> new Change.Delete();
                    case 1 -> new Change.Replace(ByteString.utf8("edited " + i));
                    case 2 -> new Change.Move(moved.bytes());
                    default -> new Change.Expire(SHORTER);
                };
        return new PlannedRepair(
                key(START + i, grammar),
                i % 4 == 2 ? Optional.of(moved) : Optional.empty(),
                new PlannedRepair.Ready(
                        new SeenValue("string", ByteString.utf8("value " + i)),
                        change,
                        new Ttl.None()));
    }

    private static CacheKey key(String name, KeyGrammar grammar) {
        return grammar.parse(ByteString.utf8(name)).orElseThrow();
    }

    /** What an entry is before its change, in the words of {@link #found}. */
    static String before(int i) {
        return "value " + i + "//long";
    }

    /** What it is after it. */
    static String after(int i) {
        return switch (i % 4) {
            case 0 -> "//none";
            case 1 -> "edited " + i + "//long";
            case 2 -> "/value " + i + "/long";
            default -> "value " + i + "//short";
        };
    }

    /** Each entry: what it holds, what is where it is moved to, and how long one of them lives. */
    static List<String> found(RawRedis raw) {
        String all =
                raw.call(
                        "EVAL",
                        """
                        local all = {}
                        for i = 0, ARGV[3] - 1 do
                          local here, there = ARGV[1] .. i, ARGV[2] .. i
                          local left = math.max(redis.call('PTTL', here), redis.call('PTTL', there))
                          local time = left < 0 and 'none' or left > 1000000 and 'long' or 'short'
                          all[i + 1] = (redis.call('GET', here) or '') .. '/'
                            .. (redis.call('GET', there) or '') .. '/' .. time
                        end
                        return table.concat(all, ';')
                        """,
                        0,
                        START,
                        MOVED,
                        ENTRIES);
        return List.of(all.split(";"));
    }

    static List<String> allBefore() {
        return IntStream.range(0, ENTRIES).mapToObj(MixedRepair::before).toList();
    }

    static List<String> allAfter() {
        return IntStream.range(0, ENTRIES).mapToObj(MixedRepair::after).toList();
    }

    /**
     * That a report says of each step what has become of its entry.
     *
     * @param found see {@link #found}
     */
    static void assertTrue(RepairReport report, List<String> found) {
        for (int i = 0; i < found.size(); i++) {
            switch (report.results().get(i).status()) {
                case DONE -> assertThat(found.get(i)).isEqualTo(after(i));
                case NOT_TRIED, FAILED -> assertThat(found.get(i)).isEqualTo(before(i));
                default -> assertThat(found.get(i)).isIn(before(i), after(i));
            }
        }
    }
}
