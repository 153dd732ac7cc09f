package dev.cachewarden.core.people;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyType;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which record of a person is held by which key, as far as the key is named as the person is: by
 * the user id, or by the username as the app writes it into a key. Each record once a section. For
 * one thread at a time.
 */
final class HeldRecords {

    private static final int FIRST = 1 << 10;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final RecordBlocks records;
    private final RecordTable byContent = new RecordTable(this::contentHash);
    private final RecordTable byId = new RecordTable(this::idHash);
    private final RecordTable byUsername = new RecordTable(this::usernameHash);

    /** Random, so that no choice of usernames can make their hashes collide. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private byte[] places = new byte[FIRST];
    private short[] sections = new short[FIRST];
    private short[] pictures = new short[FIRST];

    HeldRecords(RecordBlocks records) {
        this.records = records;
    }

    /** Makes room for that number of people. */
    void expect(int people) {
        byContent.expect(people);
        byId.expect(people);
    }

    /**
     * The number of a record with this content, which is added if there is none yet.
     *
     * @param picture a number of {@link SeenPictures}: copies that show another one are apart
     */
    int add(short section, short picture, byte[] content) {
        int hash = hash(section, content, 0, content.length);
        int known =
                byContent.find(
                        hash,
                        it ->
                                sections[it] == section
                                        && pictures[it] == picture
                                        && isContent(it, content));
        if (known >= 0) {
            return known;
        }
        int added = records.add(content);
        if (added == places.length) {
            places = Arrays.copyOf(places, 2 * added);
            sections = Arrays.copyOf(sections, 2 * added);
            pictures = Arrays.copyOf(pictures, 2 * added);
        }
        sections[added] = section;
        pictures[added] = picture;
        byContent.add(hash, added);
        return added;
    }

    /**
     * Notes that a key of the record's section holds it.
     *
     * @return whether that can be noted: not if the key has another name than the person
     */
    boolean hold(int record, KeyType type, ByteString identifier) {
        if (type == KeyType.IDS) {
            places[record] |= Places.BATCH;
            return true;
        }
        if (!isNamed(record, type, identifier)) {
            return false;
        }
        RecordTable table = type == KeyType.ID ? byId : byUsername;
        int hash = hash(sections[record], identifier.toArray());
        if (table.find(hash, it -> it == record) < 0) {
            table.add(hash, record);
        }
        places[record] |= (byte) (int) Places.bit(type).orElseThrow();
        return true;
    }

    /** The record that a key holds, or -1. */
    int find(short section, KeyType type, ByteString identifier) {
        if (type != KeyType.ID && type != KeyType.USERNAME) {
            return -1;
        }
        int place = Places.bit(type).orElseThrow();
        return (type == KeyType.ID ? byId : byUsername)
                .find(
                        hash(section, identifier.toArray()),
                        it ->
                                (places[it] & place) != 0
                                        && sections[it] == section
                                        && isNamed(it, type, identifier));
    }

    /** Notes that a key holds nobody. */
    void release(short section, KeyType type, ByteString identifier) {
        int record = find(section, type, identifier);
        if (record >= 0) {
            places[record] &= (byte) ~Places.bit(type).orElseThrow();
        }
    }

    short section(int record) {
        return sections[record];
    }

    short picture(int record) {
        return pictures[record];
    }

    int places(int record) {
        return places[record];
    }

    long bytes() {
        return byContent.bytes()
                + byId.bytes()
                + byUsername.bytes()
                + places.length
                + 2L * sections.length
                + 2L * pictures.length;
    }

    private boolean isContent(int record, byte[] content) {
        RecordBlocks.View view = records.view();
        return Arrays.equals(
                view.block(record), view.from(record), view.to(record), content, 0, content.length);
    }

    private boolean isNamed(int record, KeyType type, ByteString identifier) {
        byte[] name = name(record, type);
        if (name.length != identifier.length()) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if (name[i] != identifier.at(i)) {
                return false;
            }
        }
        return name.length > 0;
    }

    /** What a key of a type has to be named. */
    private byte[] name(int record, KeyType type) {
        RecordBlocks.View view = records.view();
        byte[] bytes = view.block(record);
        int from = view.from(record);
        if (type == KeyType.ID) {
            return Arrays.copyOfRange(bytes, from, PersonRecord.endOfLine(bytes, from));
        }
        int start = PersonRecord.startOfUsername(bytes, from);
        byte[] name = Arrays.copyOfRange(bytes, start, PersonRecord.endOfLine(bytes, start));
        for (int i = 0; i < name.length; i++) {
            name[i] = KeptUsername.inKey(name[i]);
        }
        return name;
    }

    private int contentHash(int record) {
        RecordBlocks.View view = records.view();
        return hash(sections[record], view.block(record), view.from(record), view.to(record));
    }

    private int idHash(int record) {
        return hash(sections[record], name(record, KeyType.ID));
    }

    private int usernameHash(int record) {
        return hash(sections[record], name(record, KeyType.USERNAME));
    }

    private int hash(short section, byte[] bytes) {
        return hash(section, bytes, 0, bytes.length);
    }

    /** Eight bytes at a time, and the rest one by one. */
    private int hash(short section, byte[] bytes, int from, int to) {
        long hash = seed + section;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(bytes, at));
        }
        for (; at < to; at++) {
            hash = mixed(hash ^ bytes[at]);
        }
        return (int) (hash >>> Integer.SIZE);
    }

    private static long mixed(long hash) {
        long product = hash * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> 29);
    }
}
