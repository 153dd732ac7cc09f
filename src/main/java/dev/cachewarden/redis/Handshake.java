package dev.cachewarden.redis;

import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;

/**
 * Opens a connection in RESP3 or, where that fails for a reason that may lie in HELLO, in RESP2.
 * Proxies and managed servers refuse HELLO in more words than can be listed, among them NOAUTH and
 * NOPERM, or hang up: so RESP2 is tried after every answer but one that says the login is wrong.
 */
final class Handshake {

    /** Failures that do not depend on the protocol, so that RESP2 would fail as well. */
    private static final List<Class<? extends Throwable>> BEFORE_HELLO =
            List.of(
                    ConnectException.class,
                    UnknownHostException.class,
                    UnresolvedAddressException.class,
                    SSLException.class,
                    CertificateException.class,
                    CacheException.class,
                    RedisCommandTimeoutException.class);

    private final ConnectionSettings settings;
    private final RedisClient client;
    private final Optional<RenewedLogin> login;
    private final boolean reconnects;
    private Optional<RedisException> refusal = Optional.empty();

    /**
     * @param login asks for the password at each connecting; empty where it is known
     * @param reconnects whether the connection opens its socket again by itself
     */
    Handshake(
            ConnectionSettings settings,
            RedisClient client,
            Optional<RenewedLogin> login,
            boolean reconnects) {
        this.login = login;
        this.reconnects = reconnects;
        this.settings = settings;
        this.client = client;
    }

    /**
     * @throws RedisException whose causes say what went wrong
     */
    StatefulRedisConnection<ByteString, ByteString> connect() {
        try {
            return connect(Optional.empty());
        } catch (RedisException failure) {
            if (!mayBeAboutHello(failure)) {
                throw failure;
            }
            refusal = Optional.of(failure);
            return connectInResp2(failure);
        }
    }

    /** Why RESP3 was given up, if it was. */
    Optional<RedisException> refusal() {
        return refusal;
    }

    private StatefulRedisConnection<ByteString, ByteString> connectInResp2(RedisException first) {
        try {
            return connect(Optional.of(ProtocolVersion.RESP2));
        } catch (RedisException second) {
            throw Causes.answer(second).isPresent() || Causes.answer(first).isEmpty()
                    ? second
                    : first;
        }
    }

    private StatefulRedisConnection<ByteString, ByteString> connect(
            Optional<ProtocolVersion> protocol) {
        client.setOptions(LettuceOptions.client(settings, protocol, reconnects));
        return client.connect(ByteStringCodec.INSTANCE, LettuceOptions.uri(settings, login));
    }

    private static boolean mayBeAboutHello(RedisException failure) {
        Optional<String> answer = Causes.answer(failure);
        return answer.isPresent()
                ? !LoginErrors.isDefinitive(answer.get())
                : BEFORE_HELLO.stream().noneMatch(kind -> Causes.has(failure, kind));
    }
}
