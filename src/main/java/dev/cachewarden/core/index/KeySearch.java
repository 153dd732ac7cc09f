package dev.cachewarden.core.index;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * Finds keys by any part of their identifier, by {@code type:identifier}, {@code
 * environment:type:identifier} or the whole key, as it is shown or copied. Reads the index' bytes
 * as they lie: about a nanosecond a byte, a million keys in some 40 ms.
 */
public final class KeySearch {

    private final SearchText wanted;
    private final int limit;
    private final BooleanSupplier cancelled;
    private final List<CacheKey> hits = new ArrayList<>();
    private long total;

    /**
     * The part of an identifier that was searched for.
     *
     * @param from its first byte
     * @param to the byte after its last
     */
    public record Match(int from, int to) {}

    private KeySearch(SearchText wanted, int limit, BooleanSupplier cancelled) {
        this.wanted = wanted;
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
        SearchText wanted = SearchText.of(text);
        if (wanted.isEmpty()) {
            return new SearchResult(List.of(), 0, true);
        }
        return new KeySearch(wanted, limit, cancelled).search(index);
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
        int[] heads = wanted.heads(group.start());
        List<Block> blocks = group.identifiers().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int first = group.identifiers().firstPosition(i);
            if (heads.length == 0) {
                search(group, blocks.get(i), first);
            } else {
                searchEach(group, blocks.get(i), first, heads);
            }
        }
        return true;
    }

    private void search(Group group, Block block, int firstPosition) {
        byte[] bytes = block.bytes();
        int from = 0;
        for (int at = wanted.indexIn(bytes, from, bytes.length);
                at >= 0;
                at = wanted.indexIn(bytes, from, bytes.length)) {
            int position = positionAt(block, at);
            int end = block.ends()[position];
            if (at + wanted.length() <= end) {
                hit(group, firstPosition + position);
                from = end;
            } else {
                // The match runs over the border of two identifiers.
                from = at + 1;
            }
        }
    }

    /** Checks each identifier by itself: part of the text matches the key before it. */
    private void searchEach(Group group, Block block, int firstPosition, int[] heads) {
        int from = 0;
        for (int position = 0; position < block.ends().length; position++) {
            int to = block.ends()[position];
            if (match(wanted, heads, block.bytes(), from, to).isPresent()) {
                hit(group, firstPosition + position);
            }
            from = to;
        }
    }

    private void hit(Group group, int position) {
        total++;
        if (hits.size() < limit) {
            hits.add(group.key(position));
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

    private static Optional<Match> match(
            SearchText wanted, int[] heads, byte[] bytes, int from, int to) {
        for (int head : heads) {
            if (wanted.goesOn(head, bytes, from, to)) {
                return Optional.of(new Match(0, wanted.length() - head));
            }
        }
        int at = wanted.indexIn(bytes, from, to);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Match(at - from, at - from + wanted.length()));
    }

    /** Which part of a key's identifier a search for {@code text} means, if it finds the key. */
    public static Optional<Match> match(CacheKey key, String text) {
        SearchText wanted = SearchText.of(text);
        byte[] identifier = key.identifier().toArray();
        ByteString start = key.bytes().slice(0, key.bytes().length() - identifier.length);
        return wanted.isEmpty()
                ? Optional.empty()
                : match(wanted, wanted.heads(start), identifier, 0, identifier.length);
    }

    /** Whether a search for {@code text} finds the key at a position of {@code group}. */
    public static IntPredicate filter(Group group, String text) {
        SearchText wanted = SearchText.of(text);
        int[] heads = wanted.isEmpty() ? new int[0] : wanted.heads(group.start());
        return position -> {
            byte[] identifier = group.identifier(position).toArray();
            return !wanted.isEmpty()
                    && match(wanted, heads, identifier, 0, identifier.length).isPresent();
        };
    }
}
