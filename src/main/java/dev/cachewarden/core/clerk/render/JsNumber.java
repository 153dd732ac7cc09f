package dev.cachewarden.core.clerk.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * Numbers as JavaScript reads and writes them: doubles, printed with the fewest digits that read
 * back as the same double. Source of the layout: ECMA-262, "Number::toString".
 */
public final class JsNumber {

    private static final int MOST_WHOLE_DIGITS = 21;
    private static final int MOST_LEADING_ZEROS = 6;

    private JsNumber() {}

    /** What {@code JSON.stringify(JSON.parse(literal))} writes. */
    public static String of(String literal) {
        double value = Double.parseDouble(literal);
        if (!Double.isFinite(value)) {
            return "null";
        }
        if (value == 0) {
            return "0";
        }
        return (value < 0 ? "-" : "") + positive(Math.abs(value));
    }

    private static String positive(double value) {
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (digits.length() <= point && point <= MOST_WHOLE_DIGITS) {
            return digits + "0".repeat(point - digits.length());
        }
        if (0 < point && point <= MOST_WHOLE_DIGITS) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-MOST_LEADING_ZEROS < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        int exponent = point - 1;
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }

    /**
     * Java's shortest decimal has two digits where one would do: 4.9E-324 is JavaScript's 5e-324.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (decimal.precision() != 2) {
            return decimal;
        }
        return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN)
                .map(mode -> decimal.round(new MathContext(1, mode)))
                .filter(one -> one.doubleValue() == value)
                .findFirst()
                .map(BigDecimal::stripTrailingZeros)
                .orElse(decimal);
    }
}
