package dev.cachewarden.redis;

import dev.cachewarden.core.connection.Credentials;
import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.connection.PasswordCommand;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.PasswordCommands;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;

import java.util.concurrent.CompletableFuture;

/**
 * Asks for the password at each connecting, also of Lettuce's own: the one before may have expired.
 * Away from the event loop.
 */
record RenewedLogin(
        Credentials asWhom,
        PasswordCommand command,
        PasswordCommands commands,
        KnownSecrets secrets)
        implements RedisCredentialsProvider {

    @Override
    public Mono<RedisCredentials> resolveCredentials() {
        return Mono.fromFuture(() ->
                CompletableFuture.supplyAsync(
                        this::ask,
                        asking -> Thread.ofVirtual().name("cachewarden-login").start(asking)));
    }

    private RedisCredentials ask() {
        Secret password = commands.run(command);
        secrets.learn(password);
        // User "default" is left out: servers before Redis 6 know the password alone.
        @Nullable String user = asWhom.namesAUser() ? asWhom.name() : null;
        return RedisCredentials.just(user, password.reveal());
    }
}
