package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SnapshotEntry;

import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Entries of exported snapshots as MessagePack: see the package. */
final class ExportCodec {

    private static final int FIELDS = 5;

    private ExportCodec() {}

    static byte[] encode(List<SnapshotEntry> entries) throws IOException {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            for (SnapshotEntry entry : entries) {
                packer.packArrayHeader(FIELDS);
                EntryFields.pack(packer, entry.key());
                EntryFields.pack(packer, entry.content());
                packer.packLong(entry.readAt());
            }
            return packer.toByteArray();
        }
    }

    /**
     * @throws IOException if these are no entries
     */
    static List<SnapshotEntry> decode(byte[] bytes) throws IOException {
        List<SnapshotEntry> entries = new ArrayList<>();
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(bytes)) {
            while (unpacker.hasNext()) {
                if (unpacker.unpackArrayHeader() != FIELDS) {
                    throw new IOException("it has an entry of an unknown form");
                }
                ByteString key = EntryFields.bytes(unpacker, bytes.length);
                EntryContent content = EntryFields.content(unpacker, bytes.length);
                entries.add(new SnapshotEntry(key, content, unpacker.unpackLong()));
            }
            return entries;
        } catch (MessagePackException e) {
            throw new IOException("it has an entry of an unknown form", e);
        }
    }
}
