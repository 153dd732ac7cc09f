package dev.cachewarden.demo.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cachewarden.clerk.ClerkHttpConnector;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.demo.cache.ClerkInstance;
import dev.cachewarden.demo.cache.DemoCache;
import dev.cachewarden.demo.cache.DemoEntry;
import dev.cachewarden.json.JacksonJsonParser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The demo's Clerk, asked by the product's own client. */
final class DemoClerkTest {

    private static final DemoCache CACHE = new DemoCache(DemoCache.DEFAULT_SEED, 300);
    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");
    private static DemoClerk clerk;
    private static ClerkHttpConnector connector;

    @BeforeAll
    static void start() throws IOException {
        clerk = DemoClerk.start(CACHE.clerkUsers(), Clock.system());
        connector = new ClerkHttpConnector(new JacksonJsonParser(), Clock.system());
    }

    @AfterAll
    static void stop() {
        clerk.close();
    }

    @Test
    void instancesSayWhoTheyAreAndCountTheirUsers() {
        for (ClerkInstance instance : ClerkInstance.values()) {
            ClerkInstanceApi api = api(instance);
            assertThat(api.instance().id()).isEqualTo(instance.id());
            assertThat(api.instance().kind()).isPresent();
            assertThat(api.count())
                    .isEqualTo(CACHE.clerkUsers().all(instance).count() + others(instance));
        }
    }

    /** The one who took Carol's name, of whom nothing is cached. */
    private static int others(ClerkInstance instance) {
        return instance == ClerkInstance.PRODUCTION ? 1 : 0;
    }

    @Test
    void everyUserIsFoundInItsOwnInstanceOnly() {
        List<String> ids = ids(ClerkInstance.DEVELOPMENT).limit(100).toList();
        assertThat(api(ClerkInstance.DEVELOPMENT).users(ids))
                .extracting(ClerkUser::id)
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(api(ClerkInstance.PRODUCTION).users(ids)).isEmpty();
        assertThat(api(ClerkInstance.PRODUCTION).user(ids.getFirst())).isEmpty();
        assertThat(api(ClerkInstance.DEVELOPMENT).user(ids.getFirst())).isPresent();
    }

    @Test
    void fourUsersHaveChangedSinceTheyWereCached() {
        ClerkUser alice = named("alice");
        ClerkUser dave = named("dave");
        ClerkUser erin = named("erin");
        assertThat(alice.json().get("banned")).contains(new Json.Bool(false));
        assertThat(dave.json().get("banned")).contains(new Json.Bool(true));
        assertThat(erin.json().get("public_metadata").orElseThrow().toString()).contains("admin");
        assertThat(api(ClerkInstance.PRODUCTION).usersNamed(List.of("frank"))).isEmpty();

        String cachedAsCarol = cachedId(4);
        assertThat(named("carol").id()).isNotEqualTo(cachedAsCarol);
        assertThat(api(ClerkInstance.PRODUCTION).user(cachedAsCarol).orElseThrow().json())
                .extracting(json -> json.get("username").orElseThrow())
                .isEqualTo(new Json.Str("carol.unicode"));
        assertThat(api(ClerkInstance.PRODUCTION).user(cachedId(10))).isEmpty();
        assertThat(IntStream.range(0, CACHE.users()).filter(CACHE::isStale))
                .containsExactly(4, 6, 8, 10);
    }

    @Test
    void whoSignsUpIsKnownBeforeItIsCached() {
        ClerkInstance[] instances = ClerkInstance.values();
        DemoEntry signedUp = CACHE.writtenForSignUp(3, AT).getFirst();
        String[] key = signedUp.key().toString().split(":", -1);
        ClerkInstance instance =
                List.of(instances).stream()
                        .filter(it -> it.environment().equals(key[1]))
                        .findFirst()
                        .orElseThrow();
        assertThat(api(instance).user(key[3])).isPresent();
    }

    @Test
    void answersHaveTheMembersOfARealOne() throws IOException {
        Json.Obj real = sample();
        ClerkUser answered = named("alice");
        assertThat(names(answered.json())).isEqualTo(names(real));
    }

    @Test
    void aWrongKeyIsRefusedWithATraceId() {
        ClerkAccess access = clerk.access().getFirst();
        ClerkInstanceApi wrong =
                connector.connect(
                        new ClerkAccess(
                                access.environment(),
                                Secret.of("sk_live_wrong"),
                                access.baseUrl(),
                                access.apiVersion(),
                                access.requestsPerTenSeconds()));
        ClerkException failure = catchThrowableOfType(ClerkException.class, wrong::instance);
        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure.traceId()).isPresent();
    }

    @Test
    void keysAreOfTheirKindAndNewAtEveryStart() throws IOException {
        Set<Secret> keys = new HashSet<>();
        clerk.access().forEach(access -> keys.add(access.secretKey()));
        try (DemoClerk again = DemoClerk.start(CACHE.clerkUsers(), Clock.system())) {
            again.access().forEach(access -> keys.add(access.secretKey()));
        }
        assertThat(keys).hasSize(6);
        assertThat(clerk.access().getFirst().secretKey().reveal()).startsWith("sk_live_");
        assertThat(clerk.access().getLast().secretKey().reveal()).startsWith("sk_test_");
    }

    @Test
    void tenUsersAreAnsweredWithoutALimit() throws Exception {
        assertThat(raw("/users").body().split("\"object\":\"user\"", -1)).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/users?limit=501", "/users?limit=0", "/users?x=1", "/users?user_id=-a"})
    void parametersThatAreWrongAreRefused(String path) throws Exception {
        HttpResponse<String> answer = raw(path);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\":[{", "\"clerk_trace_id\":\"");
    }

    @Test
    void moreThanAHundredValuesAreRefused() throws Exception {
        assertThat(raw("/users?" + "user_id=a&".repeat(101) + "limit=1").statusCode())
                .isEqualTo(422);
        assertThat(raw("/users?" + "user_id=a&".repeat(100) + "limit=1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void beyondTheInstancesLimitItSaysWhenToComeBack() {
        long[] nanos = {0};
        Clock clock =
                new Clock() {
                    @Override
                    public Instant now() {
                        return AT;
                    }

                    @Override
                    public long nanos() {
                        return nanos[0];
                    }
                };
        Window window = new Window(dev.cachewarden.core.clerk.InstanceKind.DEVELOPMENT, clock);
        for (int i = 0; i < 100; i++) {
            assertThat(window.take()).isZero();
        }
        nanos[0] = 7_500_000_000L;
        assertThat(window.take()).isEqualTo(3);
        nanos[0] = 10_000_000_000L;
        assertThat(window.take()).isZero();
    }

    private static ClerkInstanceApi api(ClerkInstance instance) {
        return clerk.access().stream()
                .filter(access -> access.environment().equals(instance.environment()))
                .findFirst()
                .map(connector::connect)
                .orElseThrow();
    }

    private static ClerkUser named(String username) {
        return api(ClerkInstance.PRODUCTION).usersNamed(List.of(username)).getFirst();
    }

    private static java.util.stream.Stream<String> ids(ClerkInstance instance) {
        return CACHE.clerkUsers().all(instance).map(user -> user.get("id").stringValue());
    }

    private static String cachedId(int number) {
        return CACHE.writtenFor(number, AT).getFirst().key().toString().split(":", -1)[3];
    }

    private static List<String> names(Json.Obj user) {
        return user.members().stream().map(Json.Member::name).toList();
    }

    private static Json.Obj sample() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        DemoClerkTest.class.getResourceAsStream("/samples/api-user-alice.json"))) {
            return (Json.Obj)
                    new JacksonJsonParser()
                            .parse(dev.cachewarden.core.key.ByteString.wrap(in.readAllBytes()))
                            .orElseThrow();
        }
    }

    private static HttpResponse<String> raw(String path) throws Exception {
        ClerkAccess access = clerk.access().getFirst();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(access.baseUrl() + path))
                            .header("Authorization", "Bearer " + access.secretKey().reveal())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
