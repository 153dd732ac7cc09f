package dev.cachewarden.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of a whole. All of it is 100 % and nothing is 0 %, and no other part is written so. */
public final class Percentages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("99.9");

    private Percentages() {}

    /**
     * {@code 97 %}, {@code 2.5 %}, {@code 99.9 %}, {@code < 0.1 %}.
     *
     * @param whole more than 0, and at least {@code part}
     */
    public static String of(long part, long whole) {
        if (part == 0 || part == whole) {
            return part == 0 ? "0 %" : "100 %";
        }
        BigDecimal percent =
                BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        if (percent.compareTo(LEAST) < 0) {
            return "< 0.1 %";
        }
        if (percent.compareTo(MOST) > 0) {
            return "> 99.9 %";
        }
        boolean isNearEnd =
                percent.compareTo(BigDecimal.TEN) < 0
                        || percent.compareTo(BigDecimal.valueOf(99)) > 0;
        return percent.setScale(isNearEnd ? 1 : 0, RoundingMode.HALF_UP) + " %";
    }
}
