package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;

import java.util.Optional;

/** What an audit asks of a server, in words. */
public final class CostWords {

    private CostWords() {}

    /** {@code 1,203,441 keys: about 1,210,000 commands, some 1.4 GB, about 20 s}. */
    public static String before(long keys, AuditCost cost) {
        String bytes = cost.bytes() > 0 ? ", some " + Bytes.of(cost.bytes()) : "";
        return Numbers.of(keys, "key")
                + ": about "
                + Numbers.of(rounded(cost.commands()), "command")
                + bytes
                + time(cost);
    }

    /**
     * {@code 90,112 values (181 commands, about 130 MB, about 1 s)}: what a look into all values is
     * offered with.
     *
     * @param cost empty while it is not known
     */
    public static String values(long values, Optional<AuditCost> cost) {
        return Numbers.of(values, "value") + cost.map(it -> " (" + price(it) + ")").orElse("");
    }

    /**
     * {@code 12,004 commands, about 36 MB, about 1 s}; bytes and time only where they were
     * measured.
     */
    public static String price(AuditCost cost) {
        return Numbers.of(cost.commands(), "command")
                + (cost.bytes() > 0 ? ", about " + Bytes.of(cost.bytes()) : "")
                + time(cost);
    }

    private static String time(AuditCost cost) {
        return cost.time().map(it -> ", " + Durations.about(it)).orElse("");
    }

    /** {@code 1,208,112 commands, 1.4 GB}. */
    public static String spent(AuditCost cost) {
        String bytes = cost.bytes() > 0 ? ", " + Bytes.of(cost.bytes()) : "";
        return Numbers.of(cost.commands(), "command") + bytes;
    }

    /** Rounds estimates to three significant digits. */
    private static long rounded(long number) {
        long unit = 1;
        while (number / unit >= 1000) {
            unit *= 10;
        }
        return Math.ceilDiv(number, unit) * unit;
    }
}
