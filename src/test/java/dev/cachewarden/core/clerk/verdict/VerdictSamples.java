package dev.cachewarden.core.clerk.verdict;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkAnswer.Users;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.ValueDecoder;
import dev.cachewarden.json.JacksonJsonParser;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Users, entries and answers of Clerk, made by hand. */
final class VerdictSamples {

    static final String ANNA = "user_2anna";
    static final String BOB = "user_2bob";
    static final String ID = "clerk:production:id:" + ANNA;
    static final String BATCH = "clerk:production:ids:" + ANNA + "," + BOB;
    static final String NAME = "clerk:production:username:anna";
    static final String LEGACY = "clerk:id:" + ANNA;

    private VerdictSamples() {}

    static String user(String id, String name, String more) {
        return "{\"id\":\"%s\",\"object\":\"user\",\"username\":\"%s\"%s}"
                .formatted(id, name, more);
    }

    static String anna() {
        return user(ANNA, "anna", "");
    }

    static String bob() {
        return user(BOB, "bob", "");
    }

    static ClerkUser live(String json) {
        Json.Obj parsed =
                (Json.Obj) new JacksonJsonParser().parse(ByteString.utf8(json)).orElseThrow();
        String id = ((Json.Str) parsed.get("id").orElseThrow()).value();
        return new ClerkUser(id, parsed);
    }

    static Outcome found(String... users) {
        return new Outcome.Found(Stream.of(users).map(VerdictSamples::live).toList());
    }

    static Outcome missing(List<String> missing, String... users) {
        return new Outcome.NotFound(Stream.of(users).map(VerdictSamples::live).toList(), missing);
    }

    static Outcome silent(Reason reason) {
        return new Outcome.Unknown(new ClerkException(reason, "Clerk is out."));
    }

    static ClerkAnswer answer(String environment, Outcome outcome) {
        return new ClerkAnswer(
                environment,
                outcome,
                ClerkAnswer.Users.NOBODY,
                Duration.ZERO,
                Instant.EPOCH,
                Optional.empty());
    }

    static ClerkAnswer holding(String environment, Outcome outcome, Users held) {
        return new ClerkAnswer(
                environment, outcome, held, Duration.ZERO, Instant.EPOCH, Optional.empty());
    }

    static ClerkAnswer contradicted(String environment, Outcome outcome) {
        return new ClerkAnswer(
                environment,
                outcome,
                Users.NOBODY,
                Duration.ZERO,
                Instant.EPOCH,
                Optional.of("The key is another's."));
    }

    static ClerkAnswers all(ClerkAnswer... answers) {
        return new ClerkAnswers(List.of(answers), List.of(), List.of());
    }

    static CacheKey key(String text) {
        return CacheLayout.DEFAULT.grammar().parse(ByteString.utf8(text)).orElseThrow();
    }

    static DecodedValue value(String text) {
        ByteString bytes = ByteString.utf8(text);
        return new ValueDecoder(new JacksonJsonParser())
                .decode(new StoredValue.Text(bytes, bytes.length()));
    }

    static EntryVerdict verdict(String key, String value, ClerkAnswers answers) {
        return EntryVerdict.of(key(key), Optional.of(value(value)), answers, ZoneOffset.UTC);
    }

    static EntryVerdict uncached(String key, ClerkAnswers answers) {
        return EntryVerdict.of(key(key), Optional.empty(), answers, ZoneOffset.UTC);
    }

    static List<String> changes(EntryVerdict verdict) {
        return verdict.users().stream()
                .flatMap(it -> it.changes().stream())
                .map(FieldChange::words)
                .toList();
    }
}
