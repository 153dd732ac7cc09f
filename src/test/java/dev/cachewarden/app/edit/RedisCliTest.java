package dev.cachewarden.app.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.connection.ClientCertificate;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.ServerFacts;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

final class RedisCliTest {

    private final RedisCli cli = new RedisCli(facts("localhost:6379", Optional.empty()));

    private static ServerFacts facts(String name, Optional<Tls> tls) {
        return new ServerFacts(name, "7.2", 3, tls, false, "");
    }

    @Test
    void aPlainKeyIsQuotedForTheShell() {
        assertThat(cli.unlink(ByteString.utf8("clerk:test:id:$(reboot)")))
                .isEqualTo("redis-cli -h localhost -p 6379 UNLINK 'clerk:test:id:$(reboot)'");
        assertThat(cli.expire(ByteString.utf8("k"), Duration.ofMinutes(5)))
                .isEqualTo("redis-cli -h localhost -p 6379 PEXPIRE 'k' 300000");
    }

    @Test
    void anyOtherKeyGoesThroughStandardInput() {
        assertThat(cli.unlink(ByteString.wrap(new byte[] {'a', 0, '\'', '"', '\\', (byte) 0xff})))
                .isEqualTo(
                        "printf '%s\\n' 'UNLINK \"a\\x00\\x27\\x22\\x5c\\xff\"' | redis-cli -h"
                                + " localhost -p 6379");
    }

    @Test
    void aKeyIsNeverTakenForAnOption() {
        assertThat(cli.get(ByteString.utf8("-h"))).startsWith("printf ");
    }

    @Test
    void tlsAndDatabaseArePartOfTheCommand() {
        assertThat(
                        new RedisCli(facts("eu1.upstash.io:6380/2", Optional.of(Tls.USUAL)))
                                .persist(ByteString.utf8("k")))
                .isEqualTo("redis-cli -h eu1.upstash.io -p 6380 -n 2 --tls PERSIST 'k'");
    }

    @Test
    void aSocketIsOpenedAsASocket() {
        assertThat(
                        new RedisCli(facts("/run/my redis.sock?db=2", Optional.empty()))
                                .get(ByteString.utf8("k")))
                .isEqualTo("redis-cli -s '/run/my redis.sock' -n 2 GET 'k'");
    }

    @Test
    void redisCliVerifiesAndShowsWhatWeDo() {
        Tls own =
                new Tls(
                        Optional.of(Path.of("/etc/ca.pem")),
                        Optional.of(
                                new ClientCertificate(Path.of("/my keys/me.crt"), Path.of("k"))),
                        Optional.of("redis.example.com"),
                        true);
        assertThat(new RedisCli(facts("10.0.0.7:6380", Optional.of(own))).get(ByteString.utf8("k")))
                .isEqualTo(
                        "redis-cli -h 10.0.0.7 -p 6380 --tls --sni redis.example.com --cacert"
                                + " /etc/ca.pem --cert '/my keys/me.crt' --key k GET 'k'");
        Tls unverified = new Tls(Optional.empty(), Optional.empty(), Optional.empty(), false);
        assertThat(new RedisCli(facts("h:1", Optional.of(unverified))).get(ByteString.utf8("k")))
                .isEqualTo("redis-cli -h h -p 1 --tls --insecure GET 'k'");
    }
}
