package dev.cachewarden.snapshot;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.snapshot.EntryContent;

import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;

import java.io.IOException;
import java.util.OptionalLong;

/** What the entries of all snapshots have in common, as MessagePack: see the package. */
final class EntryFields {

    private EntryFields() {}

    static void pack(MessagePacker packer, EntryContent content) throws IOException {
        packer.packString(content.type());
        pack(packer, content.bytes());
        if (content.expiresAt().isPresent()) {
            packer.packLong(content.expiresAt().getAsLong());
        } else {
            packer.packNil();
        }
    }

    static void pack(MessagePacker packer, ByteString bytes) throws IOException {
        packer.packBinaryHeader(bytes.length());
        packer.addPayload(bytes.toArray());
    }

    /**
     * @param size bytes of all that is unpacked: nothing in it is longer
     */
    static EntryContent content(MessageUnpacker unpacker, int size) throws IOException {
        String type = unpacker.unpackString();
        ByteString value = bytes(unpacker, size);
        OptionalLong end =
                unpacker.tryUnpackNil()
                        ? OptionalLong.empty()
                        : OptionalLong.of(unpacker.unpackLong());
        return new EntryContent(type, value, end);
    }

    static ByteString bytes(MessageUnpacker unpacker, int size) throws IOException {
        int length = unpacker.unpackBinaryHeader();
        if (length > size - unpacker.getTotalReadBytes()) {
            throw new IOException("it has an entry that is longer than it");
        }
        return ByteString.wrap(unpacker.readPayload(length));
    }
}
