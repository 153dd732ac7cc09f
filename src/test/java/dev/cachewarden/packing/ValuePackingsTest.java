package dev.cachewarden.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.core.value.Unpacked;
import dev.cachewarden.core.value.Wrapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Packings of apps are taken off; unknown ones are reported, not guessed. */
final class ValuePackingsTest {

    private static final String USER = "backend-v2-getUser.json";

    @ParameterizedTest
    @CsvSource({"br, BROTLI", "gz, GZIP", "zz, ZLIB"})
    void whatNodePacksIsUnpackedByteForByte(String ending, Wrapping packing) throws IOException {
        assertThat(unpack(resource("node-20." + ending)))
                .isEqualTo(new Unpacked.Content(Samples.read(USER), List.of(packing)));
    }

    @Test
    void layersAreToldFromTheOutermostOn() {
        ByteString user = Samples.read(USER);

        assertThat(unpack(Packed.BASE64.pack(Packed.GZIP.pack(user))))
                .isEqualTo(new Unpacked.Content(user, List.of(Wrapping.BASE64, Wrapping.GZIP)));
        assertThat(unpack(Packed.BASE64.pack(Packed.BROTLI.pack(user))))
                .isEqualTo(new Unpacked.Content(user, List.of(Wrapping.BASE64, Wrapping.BROTLI)));
    }

    @Test
    void aSmallValueThatClaimsToBeHugeIsNotUnpacked() {
        ByteString bomb = Packed.GZIP.pack(ByteString.wrap(new byte[64 << 20]));
        ByteString twice = Packed.BASE64.pack(bomb);
        ByteString inner = Packed.GZIP.pack(bomb);

        assertThat(unpack(bomb)).isEqualTo(new Unpacked.Unreadable("gzip, too large to unpack"));
        assertThat(unpack(twice))
                .isEqualTo(new Unpacked.Unreadable("gzip, too large to unpack, in base64"));
        assertThat(unpack(inner))
                .isEqualTo(new Unpacked.Unreadable("gzip, too large to unpack, in gzip"));
        assertThat(unpack(Packed.ZLIB.pack(ByteString.wrap(new byte[16 << 20]))))
                .isEqualTo(new Unpacked.Unreadable("zlib, too large to unpack"));
    }

    @Test
    void aValueThatIsLargeAllTheSameIsUnpacked() {
        byte[] spaces = new byte[3 << 20];
        Arrays.fill(spaces, (byte) ' ');
        new java.util.Random(1).ints(200_000, 0, spaces.length).forEach(i -> spaces[i] = 'x');
        ByteString large = ByteString.wrap(spaces);

        assertThat(unpack(Packed.GZIP.pack(large)))
                .isEqualTo(new Unpacked.Content(large, List.of(Wrapping.GZIP)));
    }

    @Test
    void gzipThatBreaksOffIsNotUnderstood() {
        ByteString whole = Packed.GZIP.pack(Samples.read(USER));

        assertThat(unpack(whole.slice(0, whole.length() / 2)))
                .isEqualTo(new Unpacked.Unreadable("gzip that does not unpack"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"28b52ffd00", "04224d1864", "ff060000734e61507059", "aced000574"})
    void otherPackingsAreNamed(String hex) {
        assertThat(unpack(ByteString.wrap(HexFormat.of().parseHex(hex + "00112233445566"))))
                .isInstanceOfSatisfying(
                        Unpacked.Unreadable.class,
                        it -> assertThat(it.why()).contains("which this program does not unpack"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "a plain text",
                "x^y",
                "x x x x x x x x",
                "8 is a number",
                "alice",
                "deadbeefdeadbeef",
                "QUJDRA==",
                ""
            })
    void textIsText(String text) {
        assertThat(unpack(ByteString.utf8(text))).isEqualTo(new Unpacked.NotPacked());
    }

    @Test
    void aLongWordOfUnknownBytesIsNotText() {
        byte[] encrypted = new byte[90];
        new java.util.Random(7).nextBytes(encrypted);
        encrypted[0] = (byte) 0xc1;

        assertThat(unpack(Packed.BASE64.pack(ByteString.wrap(encrypted))))
                .isEqualTo(new Unpacked.Unreadable("base64 of bytes that are not understood"));
    }

    @Test
    void messagePackIsToldAsJson() throws IOException {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            out.packMapHeader(6);
            out.packString("id").packString("user_\"1\"\n");
            out.packString("createdAt").packDouble(1_735_689_600_143.0);
            out.packString("updatedAt").packTimestamp(Instant.parse("2025-01-01T00:00:00.143Z"));
            out.packString("ratio").packDouble(0.5);
            out.packString("none").packExtensionTypeHeader((byte) 0, 1).writePayload(new byte[1]);
            out.packInt(7).packArrayHeader(2).packNil().packLong(Long.MAX_VALUE);

            assertThat(unpack(ByteString.wrap(out.toByteArray())))
                    .isEqualTo(
                            new Unpacked.Content(
                                    ByteString.utf8(
                                            "{\"id\":\"user_\\\"1\\\"\\u000a\","
                                                    + "\"createdAt\":1735689600143,"
                                                    + "\"updatedAt\":\"2025-01-01T00:00:00.143Z\","
                                                    + "\"ratio\":0.5,\"none\":null,"
                                                    + "\"7\":[null,9223372036854775807]}"),
                                    List.of(Wrapping.MESSAGE_PACK)));
        }
    }

    @Test
    void aTextOfJsonInMessagePackIsThatText() throws IOException {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            out.packString("{\"id\":\"user_1\",\"name\":\"" + "x".repeat(40) + "ü\"}");

            assertThat(unpack(ByteString.wrap(out.toByteArray())))
                    .isInstanceOfSatisfying(
                            Unpacked.Content.class,
                            it -> assertThat(it.text().toString()).startsWith("{\"id\""));
        }
    }

    /** 32 bits of length are a claim that costs its writer five bytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "81a161dbffffffff",
                "81a161c6ffffffff",
                "81a161c97fffffff05",
                "81a161ddffffffff",
                "ddffffffff00",
                "dfffffffff"
            })
    void lengthsThatAreNotThereTakeNoMemory(String hex) {
        assertThat(unpack(ByteString.wrap(HexFormat.of().parseHex(hex))))
                .isEqualTo(new Unpacked.NotPacked());
    }

    @Test
    void messagePackNestedWithoutEndDoesNotOverflow() {
        byte[] nested = new byte[100_000];
        Arrays.fill(nested, (byte) 0x91);

        assertThat(unpack(ByteString.wrap(nested))).isNotInstanceOf(Unpacked.Content.class);
    }

    @ParameterizedTest
    @EnumSource(Packed.class)
    void nothingIsUnpackedForEver(Packed packing) {
        ByteString value = Packed.MESSAGE_PACK.pack(Samples.read(USER));
        for (int i = 0; i < 8 && packing != Packed.MESSAGE_PACK; i++) {
            value = packing.pack(value);
        }

        assertThat(unpack(value)).isNotNull();
    }

    private static Unpacked unpack(ByteString value) {
        return new ValuePackings().unpack(value);
    }

    private static ByteString resource(String name) throws IOException {
        try (var in = ValuePackingsTest.class.getResourceAsStream("/packed/" + name)) {
            return ByteString.wrap(Objects.requireNonNull(in, name).readAllBytes());
        }
    }
}
