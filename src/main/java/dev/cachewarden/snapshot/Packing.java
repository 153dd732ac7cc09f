package dev.cachewarden.snapshot;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.lz4.Lz4JavaCompressor;
import io.airlift.compress.v3.lz4.Lz4JavaDecompressor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Contents of frames as LZ4 blocks behind their length. */
final class Packing {

    /** How many bytes of content a byte of an LZ4 block can make, by its format. */
    private static final int MOST_BY_A_BYTE = 255;

    private Packing() {}

    /** Makes a content smaller. */
    static byte[] pack(byte[] content) {
        Lz4JavaCompressor compressor = new Lz4JavaCompressor();
        byte[] packed = new byte[Integer.BYTES + compressor.maxCompressedLength(content.length)];
        ByteBuffer.wrap(packed).putInt(content.length);
        int size =
                compressor.compress(
                        content,
                        0,
                        content.length,
                        packed,
                        Integer.BYTES,
                        packed.length - Integer.BYTES);
        return Arrays.copyOf(packed, Integer.BYTES + size);
    }

    /**
     * A content again. Takes no more memory than the packed bytes can make: a file in clear can say
     * anything.
     *
     * @throws IOException if it was not made by {@link #pack}
     */
    static byte[] unpack(byte[] packed) throws IOException {
        int length = packed.length < Integer.BYTES ? -1 : ByteBuffer.wrap(packed).getInt();
        int block = packed.length - Integer.BYTES;
        if (length < 0 || length > FrameCipher.LARGEST || length > (long) MOST_BY_A_BYTE * block) {
            throw new IOException("a frame says that it is larger than any");
        }
        try {
            byte[] content = new byte[length];
            int found =
                    new Lz4JavaDecompressor()
                            .decompress(packed, Integer.BYTES, block, content, 0, length);
            return found == length ? content : Arrays.copyOf(content, found);
        } catch (MalformedInputException e) {
            throw new IOException("a frame cannot be unpacked", e);
        }
    }
}
