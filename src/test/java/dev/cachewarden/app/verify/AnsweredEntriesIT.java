package dev.cachewarden.app.verify;

import static dev.cachewarden.app.verify.LiveFindings.found;
import static dev.cachewarden.app.verify.LiveFindings.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.app.refetch.Refetch;
import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.cli.LiveClerk;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.verdict.ClerkAnswers;
import dev.cachewarden.core.clerk.verdict.EntryVerdict;
import dev.cachewarden.core.clerk.verdict.UserVerdict;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Clerk has said already is found without asking it again, by the demo's Clerk. */
final class AnsweredEntriesIT {

    @RegisterExtension static final VerifiedCache cache = new VerifiedCache();
    @RegisterExtension static final LiveClerk clerk = new LiveClerk();

    private static final ObjectNode HERE = clerk.user(ClerkInstance.PRODUCTION, 3);
    private static final ObjectNode OTHER = withName();
    private static final ObjectNode ELSEWHERE = clerk.user(ClerkInstance.DEVELOPMENT, 3);
    private static final String GONE =
            "{\"object\":\"user\",\"id\":\"user_2gone00000000000000000000001\",\"username\":\"gone\"}";

    private static final Set<String> OF_WRONG_USERS =
            Set.of("WRONG_INSTANCE", "DELETED_USER", "REASSIGNED_USERNAME");

    private final ClerkHttpConnector connector =
            new ClerkHttpConnector(new JacksonJsonParser(), Clock.system());
    private List<ClerkInstanceApi> apis = List.of();
    private ClerkEnvironments environments = new ClerkEnvironments(List.of(), CacheLayout.DEFAULT);

    private static ObjectNode withName() {
        return IntStream.iterate(4, number -> number + 1)
                .mapToObj(number -> clerk.user(ClerkInstance.PRODUCTION, number))
                .filter(user -> !user.get("username").isNull())
                .findFirst()
                .orElseThrow();
    }

    private static String id(ObjectNode user) {
        return user.get("id").asString();
    }

    private static ObjectNode changed(ObjectNode user) {
        ObjectNode changed = user.deepCopy();
        changed.put("banned", !user.get("banned").asBoolean());
        return changed;
    }

    private static ObjectNode named(ObjectNode user, String name) {
        ObjectNode named = user.deepCopy();
        named.put("username", name);
        return named;
    }

    /** Entries of every kind of verdict, under production. */
    static List<List<String>> entries() {
        String taken = OTHER.get("username").asString();
        return List.of(
                List.of("id:" + id(HERE), HERE.toString()),
                List.of("id:" + id(HERE), changed(HERE).toString()),
                List.of("id:" + id(HERE), changed(OTHER).toString()),
                List.of("id:" + id(HERE), "null"),
                List.of("id:" + id(ELSEWHERE), ELSEWHERE.toString()),
                List.of("id:" + id(ELSEWHERE), "null"),
                List.of("id:user_2gone00000000000000000000001", GONE),
                List.of(
                        "ids:" + id(HERE) + "," + id(ELSEWHERE),
                        "[" + changed(HERE) + "," + ELSEWHERE + "]"),
                List.of("ids:" + id(HERE) + "," + id(ELSEWHERE), "[" + HERE + "]"),
                List.of("username:" + taken, named(HERE, taken).toString()),
                List.of("username:before", named(HERE, "before").toString()),
                List.of("username:gone", GONE),
                List.of("username:" + taken, "null"),
                List.of("username:elsewhere", ELSEWHERE.toString()));
    }

    @BeforeEach
    void connect() {
        apis = clerk.access().stream().map(connector::connect).toList();
        environments = new ClerkEnvironments(apis, CacheLayout.DEFAULT);
    }

    private long requests() {
        return apis.stream().mapToLong(ClerkInstanceApi::requests).sum();
    }

    private List<ClerkAnswer> asked(CacheKey key, String value, List<String> of) {
        ClerkQuestion question = ClerkQuestion.of(key, Optional.of(decoded(value)));
        Refetch refetch = new Refetch(environments, Clock.system());
        return of.stream().map(it -> refetch.ask(it, question)).toList();
    }

    private static DecodedValue decoded(String value) {
        ByteString bytes = ByteString.utf8(value);
        return cache.workspace()
                .formats()
                .decoder(Set.of())
                .decode(new StoredValue.Text(bytes, bytes.length()));
    }

    private AuditReport verified(ClerkEnvironments by, CacheKey key, AuditReport before) {
        return cache.verification(by)
                .runSelected(List.of(key), before, _ -> {}, new Cancellation());
    }

    private CacheKey cached(String key, String value) {
        cache.set("production:" + key, value);
        return cache.workspace()
                .grammar()
                .parse(ByteString.utf8("clerk:production:" + key))
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theAnswersAreFoundToMeanWhatAskingAgainWouldFindAndNothingIsAsked(List<String> entry) {
        CacheKey key = cached(entry.getFirst(), entry.getLast());
        AuditReport before = cache.audit(cache.index());
        List<ClerkAnswer> answers = asked(key, entry.getLast(), environments.environments());
        long sent = requests();

        AuditReport answered = verified(environments.answering(answers), key, before);
        assertThat(requests()).as("requests to Clerk").isEqualTo(sent);

        AuditReport again = verified(environments, key, before);
        assertThat(requests()).as("asking again").isGreaterThan(sent);
        assertThat(found(answered)).isEqualTo(found(again));
        assertThat(answered.findings()).hasSameSizeAs(again.findings());
    }

    /** What the verdict of an entry says, and what the rules find, is one thing. */
    @ParameterizedTest
    @MethodSource("entries")
    void windowAndRulesNeverDisagree(List<String> entry) {
        CacheKey key = cached(entry.getFirst(), entry.getLast());
        ClerkAnswers answers =
                new ClerkAnswers(
                        asked(key, entry.getLast(), environments.environments()),
                        List.of(),
                        List.of());
        EntryVerdict verdict =
                EntryVerdict.of(
                        key, Optional.of(decoded(entry.getLast())), answers, ZoneOffset.UTC);

        AuditReport found = verified(environments, key, cache.audit(cache.index()));

        assertThat(found(found).stream().map(it -> it.substring(0, it.indexOf(' '))))
                .filteredOn(OF_WRONG_USERS::contains)
                .containsExactlyInAnyOrderElementsOf(
                        verdict.users().stream().flatMap(AnsweredEntriesIT::rule).toList());
        if (verdict.agreement() == EntryVerdict.Agreement.AGREES) {
            assertThat(found(found)).isEmpty();
        }
    }

    private static Stream<String> rule(UserVerdict user) {
        return switch (user) {
            case UserVerdict.Lost lost ->
                    Stream.of(lost.livesIn().isEmpty() ? "DELETED_USER" : "WRONG_INSTANCE");
            case UserVerdict.NameTaken _ -> Stream.of("REASSIGNED_USERNAME");
            default -> Stream.of();
        };
    }

    @Test
    void whatTheOthersWereNotAskedIsNotFound() {
        CacheKey key = cached("id:" + id(ELSEWHERE), ELSEWHERE.toString());
        AuditReport before = cache.audit(cache.index());
        List<ClerkAnswer> answers = asked(key, ELSEWHERE.toString(), List.of("production"));
        long sent = requests();

        AuditReport answered = verified(environments.answering(answers), key, before);

        assertThat(found(answered)).isEmpty();
        assertThat(live(answered, "production").verified()).isZero();
        assertThat(live(answered, "production").unknowns()).isEqualTo(1);
        assertThat(requests()).isEqualTo(sent);
    }

    @Test
    void whatTheEntryHoldsByNowAndNobodyAskedForIsNotFound() {
        CacheKey key = cached("id:" + id(HERE), changed(HERE).toString());
        AuditReport before = cache.audit(cache.index());
        List<ClerkAnswer> answers =
                asked(key, changed(HERE).toString(), environments.environments());
        cache.set("production:id:" + id(HERE), changed(OTHER).toString());
        long sent = requests();

        AuditReport answered = verified(environments.answering(answers), key, before);

        assertThat(found(answered)).isEmpty();
        assertThat(live(answered, "production").unknowns()).isEqualTo(1);
        assertThat(requests()).isEqualTo(sent);
    }
}
