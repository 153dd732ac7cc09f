package dev.cachewarden.core.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Ids of one list, each as short as its neighbours allow: start and end, and where several have
 * both in common the part in which those differ. Two ids are never shown alike. Immutable.
 */
public final class ElidedIds {

    /** Without neighbours. */
    public static final ElidedIds ALONE = new ElidedIds(List.of());

    /** No id of this length or below is cut. */
    static final int MOST = 16;

    private static final int START = 4;
    private static final int END = 4;

    /** The longest kind that is kept in front: {@code user_}. */
    private static final int MOST_OF_KIND = 8;

    /** A part in the middle that is longer is no help: the whole id is shown then. */
    private static final int MOST_IN_THE_MIDDLE = 10;

    private static final String DOTS = "…";

    private final Map<Ends, Middle> middles = new HashMap<>();

    /** What is shown of an id in any case. */
    private record Ends(String start, String end) {}

    /**
     * Where the ids with the same ends differ.
     *
     * @param from the first position at which any two of them do
     * @param to after the last one
     */
    private record Middle(int from, int to) {}

    private ElidedIds(Collection<String> ids) {
        Map<Ends, TreeSet<String>> alike = new HashMap<>();
        for (String id : ids) {
            if (id.length() > MOST) {
                alike.computeIfAbsent(ends(id), _ -> new TreeSet<>()).add(id);
            }
        }
        alike.forEach((ends, group) -> {
            if (group.size() > 1) {
                middles.put(ends, middle(group));
            }
        });
    }

    /** Ids that are listed together. */
    public static ElidedIds of(Collection<String> ids) {
        return new ElidedIds(ids);
    }

    /** {@code user_2n07…KWfq}, or {@code user_2n07…x9…KWfq} among those with the same ends. */
    public String of(String id) {
        if (id.length() <= MOST) {
            return id;
        }
        Ends ends = ends(id);
        Middle middle = middles.get(ends);
        if (middle == null) {
            return ends.start() + DOTS + ends.end();
        }
        int to = Math.min(middle.to(), id.length());
        return middle.to() - middle.from() > MOST_IN_THE_MIDDLE
                ? id
                : ends.start()
                        + DOTS
                        + id.substring(Math.min(middle.from(), to), to)
                        + DOTS
                        + ends.end();
    }

    private static Ends ends(String id) {
        int kind = id.indexOf('_') + 1;
        int start = (kind <= MOST_OF_KIND ? kind : 0) + START;
        return new Ends(id.substring(0, start), id.substring(id.length() - END));
    }

    /** Of sorted texts the neighbours have most in common, the first and the last one least. */
    private static Middle middle(SortedSet<String> sorted) {
        List<String> ids = new ArrayList<>(sorted);
        int last = 0;
        for (int i = 1; i < ids.size(); i++) {
            last = Math.max(last, common(ids.get(i - 1), ids.get(i)));
        }
        return new Middle(common(ids.getFirst(), ids.getLast()), last + 1);
    }

    /** The length of what two texts both begin with. */
    private static int common(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int at = 0;
        while (at < length && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
