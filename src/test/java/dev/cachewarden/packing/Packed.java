package dev.cachewarden.packing;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;

import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** What apps and their libraries do to a value before they store it. */
public enum Packed {
    GZIP,
    ZLIB,
    BROTLI,
    MESSAGE_PACK,
    BASE64,
    BASE64_FOR_URLS,
    BASE64_IN_LINES;

    public ByteString pack(ByteString value) {
        return switch (this) {
            case GZIP -> streamed(value, GZIPOutputStream::new);
            case ZLIB -> streamed(value, DeflaterOutputStream::new);
            case BROTLI -> brotli(value);
            case MESSAGE_PACK -> messagePack(value);
            case BASE64 -> text(Base64.getEncoder().encodeToString(value.toArray()));
            case BASE64_FOR_URLS ->
                    text(Base64.getUrlEncoder().withoutPadding().encodeToString(value.toArray()));
            case BASE64_IN_LINES -> text(Base64.getMimeEncoder().encodeToString(value.toArray()));
        };
    }

    private interface Streaming {

        OutputStream around(OutputStream out) throws IOException;
    }

    private static ByteString streamed(ByteString value, Streaming streaming) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = streaming.around(bytes)) {
            out.write(value.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteString.wrap(bytes.toByteArray());
    }

    /** Stored meta-blocks (RFC 7932, section 9.2): brotli without compression. */
    private static ByteString brotli(ByteString value) {
        Bits bits = new Bits();
        bits.add(0, 1);
        byte[] all = value.toArray();
        for (int at = 0; at < all.length; at += 1 << 16) {
            int length = Math.min(all.length - at, 1 << 16);
            bits.add(0, 1);
            bits.add(0, 2);
            bits.add(length - 1, 16);
            bits.add(1, 1);
            bits.align();
            bits.addAll(all, at, length);
        }
        bits.add(1, 1);
        bits.add(1, 1);
        return bits.bytes();
    }

    private static ByteString messagePack(ByteString value) {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            pack(new JacksonJsonParser().parse(value).orElseThrow(), out);
            return ByteString.wrap(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Json json, MessageBufferPacker out) throws IOException {
        switch (json) {
            case Json.Obj(List<Json.Member> members) -> {
                out.packMapHeader(members.size());
                for (Json.Member member : members) {
                    out.packString(member.name());
                    pack(member.value(), out);
                }
            }
            case Json.Arr(List<Json> items) -> {
                out.packArrayHeader(items.size());
                for (Json item : items) {
                    pack(item, out);
                }
            }
            case Json.Str(String text) -> out.packString(text);
            // As msgpackr does with what is larger than 32 bits.
            case Json.Num(String literal) -> out.packDouble(Double.parseDouble(literal));
            case Json.Bool(boolean truth) -> out.packBoolean(truth);
            case Json.Null() -> out.packNil();
        }
    }

    private static ByteString text(String text) {
        return ByteString.utf8(text);
    }

    /** Bits, the lowest first. */
    private static final class Bits {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int pending;
        private int count;

        void add(int value, int bits) {
            for (int i = 0; i < bits; i++) {
                pending |= (value >> i & 1) << count;
                if (++count == Byte.SIZE) {
                    out.write(pending);
                    pending = 0;
                    count = 0;
                }
            }
        }

        void align() {
            while (count > 0) {
                add(0, 1);
            }
        }

        void addAll(byte[] bytes, int from, int length) {
            out.write(bytes, from, length);
        }

        ByteString bytes() {
            align();
            return ByteString.wrap(out.toByteArray());
        }
    }
}
