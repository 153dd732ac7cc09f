package dev.cachewarden.core.audit.reference;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Ksuid;
import dev.cachewarden.core.key.Section;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Copies that belong together (of one user, or with one username), in the order of their entries. A
 * window that moves on: good until the next group is passed.
 */
public final class CopyGroup {

    private final UserCopyTable copies;
    private final AuditKeys keys;
    private int[] rows = new int[16];
    private int[] entries = new int[16];
    private int[] sections = new int[16];
    private int size;

    CopyGroup(UserCopyTable copies, AuditKeys keys) {
        this.copies = copies;
        this.keys = keys;
    }

    void clear() {
        size = 0;
    }

    void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
    }

    /** Puts the copies in the order of their entries. To be called when all are added. */
    void sort() {
        if (size > 1) {
            long[] byEntry = new long[size];
            for (int i = 0; i < size; i++) {
                byEntry[i] = (long) copies.entry(rows[i]) << 32 | rows[i];
            }
            Arrays.sort(byEntry);
            for (int i = 0; i < size; i++) {
                rows[i] = (int) byEntry[i];
            }
        }
        look();
    }

    /** Every rule asks where a copy is, so it is looked up once. */
    private void look() {
        if (entries.length < size) {
            entries = new int[rows.length];
            sections = new int[rows.length];
        }
        for (int i = 0; i < size; i++) {
            entries[i] = copies.entry(rows[i]);
            sections[i] = keys.section(entries[i]);
        }
    }

    public int size() {
        return size;
    }

    /** The id of the user of copy {@code i}. */
    public String user(int i) {
        return copies.user(rows[i]);
    }

    public boolean isSameUser(int i, int j) {
        return copies.sameUser(rows[i], rows[j]);
    }

    /** When the id of the user of copy {@code i} was made; empty if it does not say. */
    public Optional<Instant> madeAt(int i) {
        return copies.isKsuid(rows[i])
                ? Optional.of(new Ksuid(copies.seconds(rows[i]), 0, 0).madeAt())
                : Optional.empty();
    }

    /** Number of the entry that holds copy {@code i}. */
    public int entry(int i) {
        return entries[i];
    }

    public CacheKey key(int i) {
        return keys.key(entry(i));
    }

    public KeyType type(int i) {
        return keys.type(entry(i));
    }

    /** Position of the entry's section in {@link AuditKeys#sections()}. */
    public int section(int i) {
        return sections[i];
    }

    public Section sectionOf(int i) {
        return keys.sections().get(section(i));
    }

    /** The instance that copy {@code i} shows, or {@link UserCopyTable#NO_INSTANCE}. */
    public int instance(int i) {
        return copies.instance(rows[i]);
    }

    /**
     * The one instance that these copies of one user show, or {@link UserCopyTable#NO_INSTANCE}.
     */
    public int instance() {
        int shown = UserCopyTable.NO_INSTANCE;
        for (int i = 0; i < size; i++) {
            int instance = instance(i);
            if (instance != UserCopyTable.NO_INSTANCE && instance != shown) {
                if (shown != UserCopyTable.NO_INSTANCE) {
                    return UserCopyTable.NO_INSTANCE;
                }
                shown = instance;
            }
        }
        return shown;
    }

    /** The instance to go by for copy {@code i}: its own, else that of the user's other copies. */
    public int instanceFor(int i) {
        int own = instance(i);
        return own == UserCopyTable.NO_INSTANCE ? instance() : own;
    }

    public String instanceName(int instance) {
        return copies.instanceName(instance);
    }

    /** Milliseconds since 1970, or {@code UserFacts.UNKNOWN}. */
    public long updatedAt(int i) {
        return copies.updatedAt(rows[i]);
    }

    public boolean hasUploadedPicture(int i) {
        return copies.hasUploadedPicture(rows[i]);
    }

    public boolean hasUnrelatedPicture(int i) {
        return copies.hasUnrelatedPicture(rows[i]);
    }

    /** Equal for equal usernames. */
    public long username(int i) {
        return copies.username(rows[i]);
    }
}
