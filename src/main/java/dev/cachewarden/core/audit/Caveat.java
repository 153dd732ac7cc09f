package dev.cachewarden.core.audit;

/** What has changed since a finding was made that is still reported. */
public enum Caveat {
    CLERK_NOT_ASKED("Clerk has not been asked since."),

    /** Of a finding about this entry alone, which still is as it was seen. */
    OTHERS_GONE("What it was compared with is gone since; this entry has not changed."),

    /** Of a finding about several entries: by now it is only about the past. */
    NOT_COMPARED("What it was compared with is gone since; this entry has not changed."),

    UNREADABLE("The entry may not be read now, so this is as it was seen before.");

    private final String words;

    Caveat(String words) {
        this.words = words;
    }

    /** A sentence. */
    public String words() {
        return words;
    }

    /** Whether what was seen cannot be seen any more. */
    boolean isOfThePast() {
        return this == NOT_COMPARED;
    }
}
