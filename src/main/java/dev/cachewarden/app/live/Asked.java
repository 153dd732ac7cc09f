package dev.cachewarden.app.live;

import java.util.Arrays;
import java.util.List;

/**
 * A cached user who is asked for.
 *
 * @param number of the user in the judge's order
 * @param entries numbers of the entries under the environment that hold the user
 */
record Asked(int number, String user, List<Integer> entries) {

    static Asked of(int number, String user, int[] entries) {
        return new Asked(number, user, Arrays.stream(entries).boxed().toList());
    }
}
