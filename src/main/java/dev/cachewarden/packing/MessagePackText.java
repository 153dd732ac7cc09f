package dev.cachewarden.packing;

import dev.cachewarden.core.json.JsonParser;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Wrapping;

import org.msgpack.core.ExtensionTypeHeader;
import org.msgpack.core.MessageFormat;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ValueType;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/**
 * MessagePack converted to JSON text. The format has no magic number, so a value counts only if it
 * is one object or list, or a text of JSON, and nothing follows. Bytes other than text become
 * base64, timestamps ISO 8601; integers that JavaScript's libraries write as floating-point numbers
 * keep their digits.
 */
final class MessagePackText {

    private final MessageUnpacker in;
    private final int length;
    private final JsonLine out;

    private MessagePackText(MessageUnpacker in, int length) {
        this.in = in;
        this.length = length;
        this.out = new JsonLine(Bounds.of(length));
    }

    static Optional<Opened> open(ByteString value) {
        byte[] bytes = value.toArray();
        if (bytes.length < 2 || MessageFormat.valueOf(bytes[0]) == MessageFormat.NEVER_USED) {
            return Optional.empty();
        }
        ValueType type = MessageFormat.valueOf(bytes[0]).getValueType();
        if (!type.isArrayType() && !type.isMapType() && !type.isRawType()) {
            return Optional.empty();
        }
        try (MessageUnpacker in = MessagePack.newDefaultUnpacker(bytes)) {
            MessagePackText text = new MessagePackText(in, bytes.length);
            ByteString inside = type.isRawType() ? text.raw(type) : text.json();
            return in.getTotalReadBytes() == bytes.length && PackingMarks.beginsAsJson(inside)
                    ? Optional.of(new Opened.Bytes(Wrapping.MESSAGE_PACK, inside))
                    : Optional.empty();
        } catch (Bounds.TooLarge tooLarge) {
            return Optional.of(new Opened.Failed("probably MessagePack, too large to unpack"));
        } catch (UnknownExtension unknown) {
            return Optional.of(
                    new Opened.Failed("probably MessagePack, with an extension of its own"));
        } catch (IOException | MessagePackException notMessagePack) {
            return Optional.empty();
        }
    }

    private ByteString json() throws IOException {
        append(0);
        return out.bytes();
    }

    /** A text or bytes as they are, which may hold JSON. */
    private ByteString raw(ValueType type) throws IOException {
        return payload(type.isStringType() ? in.unpackRawStringHeader() : in.unpackBinaryHeader());
    }

    private void append(int depth) throws IOException {
        if (depth > JsonParser.MAX_DEPTH) {
            throw new Bounds.TooLarge();
        }
        switch (in.getNextFormat().getValueType()) {
            case NIL -> {
                in.unpackNil();
                out.literal("null");
            }
            case BOOLEAN -> out.literal(Boolean.toString(in.unpackBoolean()));
            case INTEGER -> out.literal(in.unpackBigInteger().toString());
            case FLOAT -> out.number(in.unpackDouble());
            case STRING -> out.string(text(in.unpackRawStringHeader()));
            case BINARY -> out.string(bytes(in.unpackBinaryHeader()));
            case ARRAY -> array(depth);
            case MAP -> map(depth);
            case EXTENSION -> extension();
        }
    }

    private void array(int depth) throws IOException {
        int count = in.unpackArrayHeader();
        out.open('[');
        for (int i = 0; i < count; i++) {
            out.next(i);
            append(depth + 1);
        }
        out.close(']');
    }

    private void map(int depth) throws IOException {
        int count = in.unpackMapHeader();
        out.open('{');
        for (int i = 0; i < count; i++) {
            out.next(i);
            out.string(name());
            out.literal(":");
            append(depth + 1);
        }
        out.close('}');
    }

    private String name() throws IOException {
        return switch (in.getNextFormat().getValueType()) {
            case STRING -> text(in.unpackRawStringHeader());
            case INTEGER -> in.unpackBigInteger().toString();
            default -> throw new NotMessagePack();
        };
    }

    private String text(int bytes) throws IOException {
        return payload(bytes).text().orElseThrow(NotMessagePack::new);
    }

    private String bytes(int count) throws IOException {
        ByteString payload = payload(count);
        return payload.text()
                .orElseGet(() -> Base64.getEncoder().encodeToString(payload.toArray()));
    }

    /** Asked before memory is taken: a length is only a claim. */
    private ByteString payload(int bytes) throws IOException {
        if (bytes > length - in.getTotalReadBytes()) {
            throw new NotMessagePack();
        }
        return ByteString.wrap(in.readPayload(bytes));
    }

    private void extension() throws IOException {
        ExtensionTypeHeader header = in.unpackExtensionTypeHeader();
        if (header.getLength() > length - in.getTotalReadBytes()) {
            throw new NotMessagePack();
        }
        if (header.isTimestampType()) {
            out.string(in.unpackTimestamp(header).toString());
        } else if (header.getType() == 0 && header.getLength() == 1) {
            // What msgpackr writes for undefined.
            in.readPayload(1);
            out.literal("null");
        } else {
            throw new UnknownExtension();
        }
    }

    private static final class NotMessagePack extends MessagePackException {

        private static final long serialVersionUID = 1;
    }

    private static final class UnknownExtension extends MessagePackException {

        private static final long serialVersionUID = 1;
    }
}
