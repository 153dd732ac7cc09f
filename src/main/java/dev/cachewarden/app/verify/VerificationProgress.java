package dev.cachewarden.app.verify;

/**
 * How far a verification is.
 *
 * @param entries read so far
 * @param total entries to read
 * @param users of whom something is known, or known not to be, so far
 * @param usersTotal users to ask for; 0 while entries are read
 * @param requests sent to Clerk so far
 */
public record VerificationProgress(
        long entries, long total, long users, long usersTotal, long requests) {

    /** 0 to 1; the reading is taken for a fifth of it. */
    public double share() {
        double read = total == 0 ? 1 : (double) entries / total;
        double asked = usersTotal == 0 ? 0 : (double) users / usersTotal;
        return 0.2 * read + 0.8 * asked;
    }
}
