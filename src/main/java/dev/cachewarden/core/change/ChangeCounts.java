package dev.cachewarden.core.change;

/**
 * What became of the entries that a change was about.
 *
 * @param changed for certain
 * @param inDoubt of which it is not known whether they were changed
 * @param left that were to be changed and were not
 * @param settled of those left, to which doing it again would do nothing: for an undo, what has
 *     expired, was written since or still there
 */
public record ChangeCounts(long changed, long inDoubt, long left, long settled) {

    public ChangeCounts(long changed, long inDoubt, long left) {
        this(changed, inDoubt, left, 0);
    }

    /** How many doing it again could still change. */
    public long open() {
        return inDoubt + left - settled;
    }
}
