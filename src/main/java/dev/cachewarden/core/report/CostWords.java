package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Numbers;

/** What an audit asks of a server, in words. */
public final class CostWords {

    private CostWords() {}

    /** {@code 1,203,441 keys: about 1,210,000 commands, some 1.4 GB}. */
    public static String before(long keys, AuditCost cost) {
        String bytes = cost.bytes() > 0 ? ", some " + Bytes.of(cost.bytes()) : "";
        return Numbers.of(keys, "key")
                + ": about "
                + Numbers.of(rounded(cost.commands()), "command")
                + bytes;
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
