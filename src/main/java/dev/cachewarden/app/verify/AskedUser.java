package dev.cachewarden.app.verify;

import java.util.Arrays;
import java.util.List;

/**
 * A cached user who is asked for.
 *
 * @param number of the user in the judge's order
 * @param entries numbers of the entries under the environment that hold the user
 */
record AskedUser(int number, String user, List<Integer> entries) {

    static AskedUser of(int number, String user, int[] entries) {
        return new AskedUser(number, user, Arrays.stream(entries).boxed().toList());
    }
}
