package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.ContentMark;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;

import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries as MessagePack: see the package. */
final class EntryCodec {

    private static final int FIELDS = 6;

    private EntryCodec() {}

    static byte[] encode(List<SavedEntry> entries) throws IOException {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            for (SavedEntry entry : entries) {
                packer.packArrayHeader(FIELDS);
                EntryFields.pack(packer, entry.key());
                if (entry.before().isPresent()) {
                    EntryFields.pack(packer, entry.before().get());
                } else {
                    packer.packNil().packNil().packNil();
                }
                packer.packString(entry.after().text()).packInt(entry.version());
            }
            return packer.toByteArray();
        }
    }

    /**
     * The contents share the array, the keys do not: those are kept for longer.
     *
     * @throws IOException if these are no entries
     */
    static List<SavedEntry> decode(byte[] bytes) throws IOException {
        ByteString all = ByteString.wrap(bytes);
        List<SavedEntry> entries = new ArrayList<>();
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(bytes)) {
            while (unpacker.hasNext()) {
                if (unpacker.unpackArrayHeader() != FIELDS) {
                    throw new IOException("it has an entry of an unknown form");
                }
                ByteString key = EntryFields.bytes(unpacker, bytes.length);
                Optional<EntryContent> before = before(unpacker, all);
                ContentMark after = ContentMark.parse(unpacker.unpackString());
                entries.add(new SavedEntry(key, before, after, unpacker.unpackInt()));
            }
            return entries;
        } catch (MessagePackException | IllegalArgumentException e) {
            throw new IOException("it has an entry of an unknown form", e);
        }
    }

    private static Optional<EntryContent> before(MessageUnpacker unpacker, ByteString all)
            throws IOException {
        if (unpacker.tryUnpackNil()) {
            unpacker.unpackNil();
            unpacker.unpackNil();
            return Optional.empty();
        }
        return Optional.of(EntryFields.sharedContent(unpacker, all));
    }
}
