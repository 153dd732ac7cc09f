package dev.cachewarden.app.follow;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.FollowedKeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/**
 * Finds out which keys are there with few EXISTS, which answers how many of several are. Where all
 * or none are, one command settles a list. Of a mixed list the keys are named in powers of two: the
 * first once, the second twice, the third four times; the bits of the answer are the keys. Learns
 * from each look whether keys of its kind are mostly alike. Blocking, for one thread.
 */
final class PresenceCheck {

    /** Keys a command where they are expected to be alike. */
    static final int ALIKE = 32;

    /**
     * Keys a command where they are not. Of eight, named 255 times, there are fewer commands, but
     * half as much again of the server's time and eight times the bytes.
     */
    static final int MIXED = 4;

    private final FollowedKeys followed;
    private boolean expectsAlike = true;
    private int sent;

    PresenceCheck(FollowedKeys followed) {
        this.followed = followed;
    }

    /** How many commands {@link #find} has sent so far. */
    int sent() {
        return sent;
    }

    /** How many keys that number of commands is enough for. */
    int keysFor(int commands) {
        // A list that turns out to be mixed costs the commands of a mixed one as well.
        return commands <= 0 ? 0 : commands * (expectsAlike ? ALIKE : MIXED);
    }

    /**
     * Whether each of {@code keys} is there.
     *
     * @throws CacheException if the server did not answer
     */
    Map<ByteString, Boolean> find(List<ByteString> keys) {
        Map<ByteString, Boolean> found = new HashMap<>();
        List<ByteString> mixed = expectsAlike ? findAlike(keys, found) : keys;
        findMixed(mixed, found);
        learn(keys, found);
        return found;
    }

    /** The keys of the lists in which some are there and some are not. */
    private List<ByteString> findAlike(List<ByteString> keys, Map<ByteString, Boolean> found) {
        List<List<ByteString>> lists = lists(keys, ALIKE);
        List<Long> counts = count(lists);
        List<ByteString> mixed = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            List<ByteString> list = lists.get(i);
            long there = counts.get(i);
            if (there == 0 || there == list.size()) {
                list.forEach(key -> found.put(key, there > 0));
            } else {
                mixed.addAll(list);
            }
        }
        return mixed;
    }

    private void findMixed(List<ByteString> keys, Map<ByteString, Boolean> found) {
        List<List<ByteString>> lists = lists(keys, MIXED);
        List<Long> counts = count(lists.stream().map(PresenceCheck::inPowersOfTwo).toList());
        for (int i = 0; i < lists.size(); i++) {
            for (int bit = 0; bit < lists.get(i).size(); bit++) {
                found.put(lists.get(i).get(bit), (counts.get(i) >> bit & 1) == 1);
            }
        }
    }

    private static List<ByteString> inPowersOfTwo(List<ByteString> keys) {
        List<ByteString> named = new ArrayList<>();
        for (int bit = 0; bit < keys.size(); bit++) {
            for (int i = 0; i < 1 << bit; i++) {
                named.add(keys.get(bit));
            }
        }
        return named;
    }

    private List<Long> count(List<List<ByteString>> lists) {
        if (lists.isEmpty()) {
            return List.of();
        }
        sent += lists.size();
        try {
            return followed.countPresent(lists).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException known ? known : e;
        }
    }

    /** From full lists only: the fewer keys one has, the more are alike by chance. */
    private void learn(List<ByteString> keys, Map<ByteString, Boolean> found) {
        List<List<ByteString>> full =
                lists(keys, ALIKE).stream().filter(list -> list.size() == ALIKE).toList();
        long alike =
                full.stream()
                        .filter(list -> list.stream().map(found::get).distinct().count() == 1)
                        .count();
        if (!full.isEmpty()) {
            expectsAlike = 2 * alike >= full.size();
        }
    }

    private static List<List<ByteString>> lists(List<ByteString> keys, int size) {
        List<List<ByteString>> lists = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += size) {
            lists.add(keys.subList(from, Math.min(from + size, keys.size())));
        }
        return lists;
    }
}
