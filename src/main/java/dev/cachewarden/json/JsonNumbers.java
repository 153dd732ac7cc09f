package dev.cachewarden.json;

/** Numbers of JSON, from their bytes. */
final class JsonNumbers {

    /** Every integer of up to this number of characters is a {@code long}. */
    private static final int SURELY_LONG = 18;

    private JsonNumbers() {}

    /** Where the number ends whose whole part ends at {@code at}. */
    static int fractionEnd(byte[] bytes, int at, int end) {
        int i = at;
        if (i < end && bytes[i] == '.') {
            i = digits(bytes, i + 1, end);
        }
        if (i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            i++;
            if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
                i++;
            }
            i = digits(bytes, i, end);
        }
        return i;
    }

    /** Where the whole part of the number that begins at {@code at} ends. No zero leads it. */
    static int integerEnd(byte[] bytes, int at, int end) {
        int first = bytes[at] == '-' ? at + 1 : at;
        return first < end && bytes[first] == '0' ? first + 1 : digits(bytes, first, end);
    }

    /** At least one. */
    private static int digits(byte[] bytes, int at, int end) {
        int i = at;
        while (i < end && isDigit(bytes[i])) {
            i++;
        }
        if (i == at) {
            throw new NotJson();
        }
        return i;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether an integer of JSON can be read by {@link #value}. */
    static boolean isShort(int from, int to) {
        return to - from <= SURELY_LONG;
    }

    static long value(byte[] bytes, int from, int to) {
        boolean isNegative = bytes[from] == '-';
        long value = 0;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            value = value * 10 + (bytes[i] - '0');
        }
        return isNegative ? -value : value;
    }
}
