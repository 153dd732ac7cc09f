package dev.cachewarden.core.audit.reference;

import dev.cachewarden.core.key.Ksuid;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Copies of users, in columns: a million take some sixty megabytes. To be filled by one thread;
 * several are put together with {@link #addAll}.
 */
public final class UserCopyTable {

    /** For a copy that shows no instance. */
    public static final int NO_INSTANCE = -1;

    private static final int BITS = 14;
    private static final int CHUNK = 1 << BITS;

    private static final byte KSUID = 1;
    private static final byte HAS_USERNAME = 2;
    private static final byte UPLOADED = 4;
    private static final byte UNRELATED = 8;

    private final InternedNames ids;
    private final InternedNames instances;
    private final List<Chunk> chunks = new ArrayList<>();

    /**
     * @param ids for user ids that are not KSUIDs
     * @param instances for the ids of instances
     */
    public UserCopyTable(InternedNames ids, InternedNames instances) {
        this.ids = ids;
        this.instances = instances;
    }

    private static final class Chunk {

        private int size;
        private final int[] entry = new int[CHUNK];
        private final int[] seconds = new int[CHUNK];
        private final long[] high = new long[CHUNK];
        private final long[] low = new long[CHUNK];
        private final int[] instance = new int[CHUNK];
        private final long[] updatedAt = new long[CHUNK];
        private final long[] username = new long[CHUNK];
        private final long[] key = new long[CHUNK];
        private final byte[] flags = new byte[CHUNK];
    }

    /** What a copy says about its user. */
    public record Said(
            @Nullable String instance,
            boolean uploadedPicture,
            boolean unrelatedPicture,
            long updatedAtMillis,
            @Nullable String username,
            @Nullable String sanitised) {}

    /** Adds the copy of {@code user} in the entry of that number. */
    public void add(int entry, String user, Said said) {
        Chunk chunk = room();
        int at = chunk.size++;
        chunk.entry[at] = entry;
        byte flags = putUser(chunk, at, user);
        chunk.instance[at] =
                said.instance() == null ? NO_INSTANCE : instances.number(said.instance());
        chunk.updatedAt[at] = said.updatedAtMillis();
        if (said.username() != null && said.sanitised() != null) {
            flags |= HAS_USERNAME;
            chunk.username[at] = hash(said.username());
            chunk.key[at] = hash(said.sanitised());
        }
        flags |= said.uploadedPicture() ? UPLOADED : 0;
        flags |= said.unrelatedPicture() ? UNRELATED : 0;
        chunk.flags[at] = flags;
    }

    private byte putUser(Chunk chunk, int at, String user) {
        Optional<Ksuid> ksuid = Ksuid.of(user, UserId.PREFIX);
        if (ksuid.isEmpty()) {
            chunk.low[at] = ids.number(user);
            return 0;
        }
        chunk.seconds[at] = ksuid.get().seconds();
        chunk.high[at] = ksuid.get().high();
        chunk.low[at] = ksuid.get().low();
        return KSUID;
    }

    private Chunk room() {
        if (chunks.isEmpty() || chunks.getLast().size == CHUNK) {
            chunks.add(new Chunk());
        }
        return chunks.getLast();
    }

    /** Takes over what another one holds; the other must not be used any more. */
    public void addAll(UserCopyTable other) {
        chunks.addAll(other.chunks);
        // New rows go to the last chunk, so the one with the most room must be last.
        chunks.sort(Comparator.comparingInt((Chunk chunk) -> chunk.size).reversed());
    }

    /** Every row's number. */
    int[] rows() {
        int count = chunks.stream().mapToInt(chunk -> chunk.size).sum();
        int[] rows = new int[count];
        int next = 0;
        for (int c = 0; c < chunks.size(); c++) {
            for (int i = 0; i < chunks.get(c).size; i++) {
                rows[next++] = c << BITS | i;
            }
        }
        return rows;
    }

    private Chunk chunk(int row) {
        return chunks.get(row >>> BITS);
    }

    int entry(int row) {
        return chunk(row).entry[row & CHUNK - 1];
    }

    boolean isKsuid(int row) {
        return has(row, KSUID);
    }

    int seconds(int row) {
        return chunk(row).seconds[row & CHUNK - 1];
    }

    /** A number from the user's id that is equal for equal ids. */
    int userHash(int row) {
        Chunk chunk = chunk(row);
        int at = row & CHUNK - 1;
        return Long.hashCode(mix(chunk.low[at] ^ mix(chunk.high[at]) ^ chunk.seconds[at]));
    }

    boolean sameUser(int row, int other) {
        Chunk one = chunk(row);
        Chunk two = chunk(other);
        int i = row & CHUNK - 1;
        int j = other & CHUNK - 1;
        return one.low[i] == two.low[j]
                && one.high[i] == two.high[j]
                && one.seconds[i] == two.seconds[j]
                && (one.flags[i] & KSUID) == (two.flags[j] & KSUID);
    }

    String user(int row) {
        Chunk chunk = chunk(row);
        int at = row & CHUNK - 1;
        return isKsuid(row)
                ? UserId.PREFIX + new Ksuid(chunk.seconds[at], chunk.high[at], chunk.low[at]).text()
                : ids.name((int) chunk.low[at]);
    }

    int instance(int row) {
        return chunk(row).instance[row & CHUNK - 1];
    }

    String instanceName(int instance) {
        return instances.name(instance);
    }

    long updatedAt(int row) {
        return chunk(row).updatedAt[row & CHUNK - 1];
    }

    boolean hasUsername(int row) {
        return has(row, HAS_USERNAME);
    }

    /** A hash of the username as it is. */
    long username(int row) {
        return chunk(row).username[row & CHUNK - 1];
    }

    /** A hash of the username as it is spelt in a key. */
    long key(int row) {
        return chunk(row).key[row & CHUNK - 1];
    }

    boolean hasUploadedPicture(int row) {
        return has(row, UPLOADED);
    }

    boolean hasUnrelatedPicture(int row) {
        return has(row, UNRELATED);
    }

    private boolean has(int row, byte flag) {
        return (chunk(row).flags[row & CHUNK - 1] & flag) != 0;
    }

    /** 64 bits: among a million names two share a hash once in forty million caches. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finalizer of MurmurHash3. */
    private static long mix(long bits) {
        long h = bits;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
