package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.text.Numbers;

import java.util.Locale;

/** What an audit asks of a server, in words. */
public final class CostWords {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB"};

    private CostWords() {}

    /** {@code 1,203,441 keys: about 1,210,000 commands, some 1.5 GB}. */
    public static String before(long keys, AuditCost cost) {
        String bytes = cost.bytes() > 0 ? ", some " + bytes(cost.bytes()) : "";
        return Numbers.of(keys, "key")
                + ": about "
                + Numbers.of(rounded(cost.commands()), "command")
                + bytes;
    }

    /** {@code 1,208,112 commands, 1.5 GB}. */
    public static String spent(AuditCost cost) {
        String bytes = cost.bytes() > 0 ? ", " + bytes(cost.bytes()) : "";
        return Numbers.of(cost.commands(), "command") + bytes;
    }

    /** Three digits say enough of what is not known exactly. */
    private static long rounded(long number) {
        long unit = 1;
        while (number / unit >= 1000) {
            unit *= 10;
        }
        return Math.ceilDiv(number, unit) * unit;
    }

    /** {@code 1.5 GB}, in powers of 1000, as networks are sold. */
    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        String digits = unit == 0 || amount >= 9.95 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, digits, amount, UNITS[unit]);
    }
}
