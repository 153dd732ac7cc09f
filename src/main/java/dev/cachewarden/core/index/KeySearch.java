package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Printable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Finds keys by any part of their identifier. ASCII letters match in either case; {@code \xNN}
 * stands for a byte. Reads the index' bytes as they lie: about a nanosecond a byte, a million keys
 * in some 40 ms.
 */
public final class KeySearch {

    private final byte[] wanted;
    private final int limit;
    private final BooleanSupplier cancelled;
    private final List<CacheKey> hits = new ArrayList<>();
    private long total;

    private KeySearch(String text, int limit, BooleanSupplier cancelled) {
        this.wanted = Printable.parse(text).toArray();
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = lower(wanted[i]);
        }
        this.limit = limit;
        this.cancelled = cancelled;
    }

    /**
     * Searches the whole index.
     *
     * @param limit how many hits to return; all are counted
     * @param cancelled asked now and then on the calling thread
     */
    public static SearchResult find(
            KeyIndex index, String text, int limit, BooleanSupplier cancelled) {
        if (text.isEmpty()) {
            return new SearchResult(List.of(), 0, true);
        }
        return new KeySearch(text, limit, cancelled).search(index);
    }

    private SearchResult search(KeyIndex index) {
        for (Group group : inOrder(index)) {
            if (!search(group)) {
                return new SearchResult(hits, total, false);
            }
        }
        return new SearchResult(hits, total, true);
    }

    /** Names first: three letters of one occur by chance in hundreds of ids. */
    private static List<Group> inOrder(KeyIndex index) {
        return index.sections().stream()
                .flatMap(section -> index.groups(section).stream())
                .sorted(Comparator.comparing(group -> group.type() != KeyType.USERNAME))
                .toList();
    }

    private boolean search(Group group) {
        List<Block> blocks = group.identifiers().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            search(group, blocks.get(i), SortedIdentifiers.firstPosition(i));
        }
        return true;
    }

    private void search(Group group, Block block, int firstPosition) {
        int from = 0;
        for (int at = indexOf(block.bytes(), from); at >= 0; at = indexOf(block.bytes(), from)) {
            int position = positionAt(block, at);
            int end = block.ends()[position];
            if (at + wanted.length <= end) {
                total++;
                if (hits.size() < limit) {
                    hits.add(group.key(firstPosition + position));
                }
                from = end;
            } else {
                // The match runs over the border of two identifiers.
                from = at + 1;
            }
        }
    }

    /** The identifier that the byte at {@code offset} belongs to; empty ones own no byte. */
    private static int positionAt(Block block, int offset) {
        int found = Arrays.binarySearch(block.ends(), offset + 1);
        if (found < 0) {
            return -(found + 1);
        }
        while (found > 0 && block.ends()[found - 1] == offset + 1) {
            found--;
        }
        return found;
    }

    private int indexOf(byte[] bytes, int from) {
        byte first = wanted[0];
        byte firstUpper = upper(first);
        int last = bytes.length - wanted.length;
        for (int i = from; i <= last; i++) {
            byte b = bytes[i];
            if ((b == first || b == firstUpper) && matches(bytes, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] bytes, int at) {
        for (int i = 1; i < wanted.length; i++) {
            if (lower(bytes[at + i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + ('a' - 'A')) : b;
    }

    private static byte upper(byte b) {
        return b >= 'a' && b <= 'z' ? (byte) (b - ('a' - 'A')) : b;
    }

    /**
     * Where {@code text} occurs in {@code identifier} by the rules of the search, or -1: for
     * marking it.
     */
    public static int matchIn(ByteString identifier, String text) {
        return text.isEmpty()
                ? -1
                : new KeySearch(text, 0, () -> false).indexOf(identifier.toArray(), 0);
    }
}
