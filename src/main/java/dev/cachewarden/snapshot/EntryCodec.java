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
import java.util.OptionalLong;

/** Entries as MessagePack: see the package. */
final class EntryCodec {

    private static final int FIELDS = 6;

    private EntryCodec() {}

    static byte[] encode(List<SavedEntry> entries) throws IOException {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            for (SavedEntry entry : entries) {
                packer.packArrayHeader(FIELDS);
                pack(packer, entry.key());
                if (entry.before().isPresent()) {
                    pack(packer, entry.before().get());
                } else {
                    packer.packNil().packNil().packNil();
                }
                packer.packString(entry.after().text()).packInt(entry.version());
            }
            return packer.toByteArray();
        }
    }

    private static void pack(MessageBufferPacker packer, EntryContent content) throws IOException {
        packer.packString(content.type());
        pack(packer, content.bytes());
        if (content.expiresAt().isPresent()) {
            packer.packLong(content.expiresAt().getAsLong());
        } else {
            packer.packNil();
        }
    }

    private static void pack(MessageBufferPacker packer, ByteString bytes) throws IOException {
        packer.packBinaryHeader(bytes.length());
        packer.addPayload(bytes.toArray());
    }

    /**
     * @throws IOException if these are no entries
     */
    static List<SavedEntry> decode(byte[] bytes) throws IOException {
        List<SavedEntry> entries = new ArrayList<>();
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(bytes)) {
            while (unpacker.hasNext()) {
                if (unpacker.unpackArrayHeader() != FIELDS) {
                    throw new IOException("it has an entry of an unknown form");
                }
                ByteString key = bytes(unpacker);
                Optional<EntryContent> before = content(unpacker);
                ContentMark after = new ContentMark(unpacker.unpackString());
                entries.add(new SavedEntry(key, before, after, unpacker.unpackInt()));
            }
            return entries;
        } catch (MessagePackException | IllegalArgumentException e) {
            throw new IOException("it has an entry of an unknown form", e);
        }
    }

    private static Optional<EntryContent> content(MessageUnpacker unpacker) throws IOException {
        if (unpacker.tryUnpackNil()) {
            unpacker.unpackNil();
            unpacker.unpackNil();
            return Optional.empty();
        }
        String type = unpacker.unpackString();
        ByteString value = bytes(unpacker);
        OptionalLong end =
                unpacker.tryUnpackNil()
                        ? OptionalLong.empty()
                        : OptionalLong.of(unpacker.unpackLong());
        return Optional.of(new EntryContent(type, value, end));
    }

    private static ByteString bytes(MessageUnpacker unpacker) throws IOException {
        return ByteString.wrap(unpacker.readPayload(unpacker.unpackBinaryHeader()));
    }
}
