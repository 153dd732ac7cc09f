package dev.cachewarden.core.value;

import java.util.Locale;

/** Small English. */
final class Words {

    private Words() {}

    static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** TYPE answers {@code zset} for what everybody calls a sorted set. */
    static String typeName(String redisType) {
        return redisType.equals("zset") ? "sorted set" : redisType;
    }
}
