package dev.cachewarden.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all entries of a test server hold, byte for byte, and when they end. */
public final class CacheContents {

    /** Times to live are read in ms, and an answer takes a moment. */
    private static final long TOLERANCE_MILLIS = 1_500;

    private static final String READ =
            """
            local now = redis.call('TIME')
            local answer = {}
            for _, key in ipairs(redis.call('KEYS', '*')) do
              local left = redis.call('PTTL', key)
              local ends = left
              if left >= 0 then
                ends = now[1] * 1000 + math.floor(now[2] / 1000) + left
              end
              local mark = redis.sha1hex(redis.call('DUMP', key))
              answer[#answer + 1] = key .. ' ' .. mark .. ' ' .. string.format('%.0f', ends)
            end
            return answer
            """;

    private static final int WORDS = 3;

    private final Map<String, Entry> entries = new TreeMap<>();

    private record Entry(String content, long ends) {}

    private CacheContents(String answer) {
        String[] words = answer.split(" ", -1);
        for (int i = 0; i + WORDS <= words.length; i += WORDS) {
            entries.put(words[i], new Entry(words[i + 1], Long.parseLong(words[i + 2])));
        }
    }

    /** No key of it may have a blank in its name. */
    public static CacheContents of(RawRedis raw) {
        return new CacheContents(raw.call("EVAL", READ, 0));
    }

    public Set<String> keys() {
        return Set.copyOf(entries.keySet());
    }

    /** How many keys begin like that. */
    public long count(String start) {
        return entries.keySet().stream().filter(key -> key.startsWith(start)).count();
    }

    /** Fails unless everything is as it was {@code before}. */
    public void assertIs(CacheContents before) {
        assertThat(keys()).isEqualTo(before.keys());
        assertKeeps(before, "");
    }

    /** Fails unless all entries are here that were there {@code before} under that beginning. */
    public void assertKeeps(CacheContents before, String start) {
        before.entries.forEach((key, was) -> {
            if (key.startsWith(start)) {
                Entry now = entries.get(key);
                assertThat(now).as(key).isNotNull();
                assertThat(now.content()).as(key).isEqualTo(was.content());
                assertThat(now.ends())
                        .as(key)
                        .isBetween(
                                was.ends() < 0 ? was.ends() : was.ends() - TOLERANCE_MILLIS,
                                was.ends() < 0 ? was.ends() : was.ends() + TOLERANCE_MILLIS);
            }
        });
    }

    /** Fails unless each entry here is as it was at one of those times. */
    public void assertNothingBut(CacheContents before, CacheContents after) {
        entries.forEach((key, now) -> {
            List<String> known =
                    Stream.of(before, after)
                            .flatMap(then -> Stream.ofNullable(then.entries.get(key)))
                            .map(Entry::content)
                            .toList();
            assertThat(known).as(key).contains(now.content());
        });
    }
}
