package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.codec.RedisCodec;

import java.nio.ByteBuffer;

/** Keys and values as they are: bytes. */
final class ByteStringCodec implements RedisCodec<ByteString, ByteString> {

    static final ByteStringCodec INSTANCE = new ByteStringCodec();

    private ByteStringCodec() {}

    /** Copies: the buffer is the network's and is used again. */
    static ByteString copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return ByteString.wrap(copy);
    }

    @Override
    public ByteString decodeKey(ByteBuffer bytes) {
        return copy(bytes);
    }

    @Override
    public ByteString decodeValue(ByteBuffer bytes) {
        return copy(bytes);
    }

    @Override
    public ByteBuffer encodeKey(ByteString key) {
        return key.toBuffer();
    }

    @Override
    public ByteBuffer encodeValue(ByteString value) {
        return value.toBuffer();
    }
}
