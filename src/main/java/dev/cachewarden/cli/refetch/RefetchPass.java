package dev.cachewarden.cli.refetch;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.Refetch;
import dev.cachewarden.cli.EntryCopies;
import dev.cachewarden.cli.EntryCopy;
import dev.cachewarden.cli.refetch.Refetched.Cached;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.entry.StoredEntry;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.value.ValueDecoder;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Reads entries and asks Clerk about them, the same question once only. Blocking. */
final class RefetchPass {

    private final Workspace workspace;
    private final ClerkEnvironments clerk;
    private final Refetch refetch;
    private final ValueDecoder decoder;
    private final Map<Asked, ClerkAnswer> answers = new HashMap<>();

    private record Asked(String environment, ClerkQuestion question) {}

    RefetchPass(Workspace workspace, ClerkEnvironments clerk) {
        this.workspace = workspace;
        this.clerk = clerk;
        this.refetch = new Refetch(clerk, workspace.clock().ofWork());
        this.decoder = workspace.formats().decoder(Set.of());
    }

    /**
     * All that is known of the entry.
     *
     * @throws CacheException if Redis does not answer; Clerk's silence is an answer
     */
    Refetched of(RefetchTarget target) {
        Optional<Cached> cached = cached(target.key());
        ClerkQuestion question = ClerkQuestion.of(target.key(), cached.map(Cached::value));
        ClerkAnswers answers =
                ClerkAnswers.of(
                        clerk.environments(),
                        target.environments(),
                        target.environments().stream().map(it -> ask(it, question)).toList());
        return new Refetched(
                cached,
                EntryVerdict.of(
                        target.key(), cached.map(Cached::value), answers, ZoneId.systemDefault()));
    }

    private ClerkAnswer ask(String environment, ClerkQuestion question) {
        return answers.computeIfAbsent(
                new Asked(environment, question),
                asked -> refetch.ask(asked.environment(), asked.question()));
    }

    private Optional<Cached> cached(CacheKey key) {
        Ttl ttl = ttl(key);
        return see(key).map(seen -> new Cached(seen, ttl, decoder.decode(stored(seen))));
    }

    private static StoredValue stored(SeenValue seen) {
        return seen.isString()
                ? new StoredValue.Text(seen.bytes(), seen.bytes().length())
                : new StoredValue.Opaque(seen.type());
    }

    private Ttl ttl(CacheKey key) {
        EntryCopy copy = EntryCopies.read(List.of(key), workspace).getFirst();
        copy.failure()
                .ifPresent(failure -> {
                    throw failure;
                });
        return copy.entry().map(StoredEntry::ttl).orElseGet(Ttl.Missing::new);
    }

    private Optional<SeenValue> see(CacheKey key) {
        try {
            return workspace.server().see(key.bytes()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CacheException failure ? failure : e;
        }
    }
}
