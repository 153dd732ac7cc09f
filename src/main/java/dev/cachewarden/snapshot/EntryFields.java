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
        Payload payload = bytes.readBy(Payload::new);
        packer.addPayload(payload.array, payload.offset, payload.length);
    }

    /** Bytes where they are: there is one of these for every entry of a flush. */
    private static final class Payload {

        private final byte[] array;
        private final int offset;
        private final int length;

        Payload(byte[] array, int offset, int length) {
            this.array = array;
            this.offset = offset;
            this.length = length;
        }
    }

    /**
     * @param size bytes of all that is unpacked: nothing in it is longer
     */
    static EntryContent content(MessageUnpacker unpacker, int size) throws IOException {
        String type = unpacker.unpackString();
        return new EntryContent(type, bytes(unpacker, size), end(unpacker));
    }

    /**
     * As {@link #content}, sharing the array that is unpacked.
     *
     * @param all that is unpacked
     */
    static EntryContent sharedContent(MessageUnpacker unpacker, ByteString all) throws IOException {
        String type = unpacker.unpackString();
        int length = length(unpacker, all.length());
        int from = Math.toIntExact(unpacker.getTotalReadBytes());
        // Skips them without copying them.
        var _ = unpacker.readPayloadAsReference(length);
        return new EntryContent(type, all.slice(from, from + length), end(unpacker));
    }

    private static OptionalLong end(MessageUnpacker unpacker) throws IOException {
        return unpacker.tryUnpackNil()
                ? OptionalLong.empty()
                : OptionalLong.of(unpacker.unpackLong());
    }

    static ByteString bytes(MessageUnpacker unpacker, int size) throws IOException {
        return ByteString.wrap(unpacker.readPayload(length(unpacker, size)));
    }

    private static int length(MessageUnpacker unpacker, int size) throws IOException {
        int length = unpacker.unpackBinaryHeader();
        if (length > size - unpacker.getTotalReadBytes()) {
            throw new IOException("it has an entry that is longer than it");
        }
        return length;
    }
}
