package dev.cachewarden.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Random;

/** Frames are what the format says: Tink's streams with segments of 1 MiB. */
final class FrameCipherTest {

    private static final byte[] KEY = new byte[FrameCipher.KEY];
    private static final byte[] FILE = {1, 2, 3};
    private static final long NUMBER = 7;

    private final FrameCipher cipher = new FrameCipher(KEY, FILE);

    private static AesGcmHkdfStreaming tink() throws Exception {
        return new AesGcmHkdfStreaming(KEY, "HmacSha256", FrameCipher.KEY, 1 << 20, 0);
    }

    private static byte[] associated() {
        return ByteBuffer.allocate(FILE.length + Long.BYTES + 1)
                .put(FILE)
                .putLong(NUMBER)
                .put(FrameKind.ENTRIES.code())
                .array();
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 3_800, 3_840, 3_841, 4_096, 65_280, 65_281, 524_032, 524_033, 1_048_319,
                1_048_320, 1_048_520, 1_048_576, 2_500_000
            })
    void everyFrameIsReadByWhatTheFormatNames(int length) throws Exception {
        byte[] packed = Packing.pack(content(length));
        byte[] sealed = cipher.seal(NUMBER, FrameKind.ENTRIES, packed);
        try (InputStream in =
                tink().newDecryptingStream(new ByteArrayInputStream(sealed), associated())) {
            assertThat(in.readAllBytes()).isEqualTo(packed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3_840, 65_281, 524_033, 1_048_100, 1_048_320, 1_048_576, 2_500_000})
    void everyFrameOfTheFormatIsRead(int length) throws Exception {
        byte[] content = content(length);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = tink().newEncryptingStream(sealed, associated())) {
            out.write(Packing.pack(content));
        }
        byte[] opened = cipher.open(NUMBER, FrameKind.ENTRIES, sealed.toByteArray());
        assertThat(Packing.unpack(opened)).isEqualTo(content);
    }
}
