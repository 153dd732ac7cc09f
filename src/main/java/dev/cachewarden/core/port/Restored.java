package dev.cachewarden.core.port;

/** What became of an entry that was to be put back. */
public sealed interface Restored {

    Restored DONE = new Done();
    Restored STILL_THERE = new StillThere();
    Restored WRITTEN_SINCE = new WrittenSince();
    Restored GONE_SINCE = new GoneSince();
    Restored EXPIRED = new Expired();

    /** It is as it was. */
    record Done() implements Restored {}

    /** It holds what it held before: the change did not reach it, or it was put back. */
    record StillThere() implements Restored {}

    /** There is something else than the change left. It was not touched. */
    record WrittenSince() implements Restored {}

    /** What the change left is gone. Nothing was put in its place. */
    record GoneSince() implements Restored {}

    /** Its time has run out since. */
    record Expired() implements Restored {}

    /**
     * The server refused. The entry was left, or is gone; it was never put back in part.
     *
     * @param why a sentence
     */
    record Failed(String why) implements Restored {}
}
