package dev.cachewarden.demo.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class DemoCacheTest {

    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");
    private static final KeyGrammar GRAMMAR = KeyGrammar.withDefaults();

    private static final DemoCache CACHE =
            new DemoCache(DemoCache.DEFAULT_SEED, DemoCache.DEFAULT_USERS);

    private static final List<DemoEntry> ENTRIES = CACHE.entries(AT).toList();

    @Test
    void sameSeedMakesTheSameCache() {
        DemoCache again = new DemoCache(DemoCache.DEFAULT_SEED, DemoCache.DEFAULT_USERS);
        assertThat(again.entries(AT)).isEqualTo(ENTRIES);
    }

    @Test
    void anotherSeedMakesOtherUsers() {
        assertThat(userKeys(new DemoCache(8, DemoCache.DEFAULT_USERS).entries(AT)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(userKeys(ENTRIES.stream()).toList());
    }

    @Test
    void noKeyComesTwice() {
        assertThat(ENTRIES).extracting(DemoEntry::key).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeOccursInProductionAndDevelopment() {
        for (String environment : List.of("production", "development")) {
            assertThat(ours().filter(key -> key.section().label().equals(environment)))
                    .extracting(CacheKey::type)
                    .as(environment)
                    .contains(KeyType.values());
        }
        assertThat(ours().filter(key -> key.section().label().equals("test")))
                .extracting(CacheKey::type)
                .contains(KeyType.ID, KeyType.USERNAME);
    }

    @Test
    void keysReadAsTheIncidentMeansThem() {
        Map<String, Long> counts =
                ours().collect(
                                Collectors.groupingBy(
                                        key -> key.section().label(), Collectors.counting()));
        assertThat(counts)
                .containsEntry("no environment", 5L)
                .containsEntry("unrecognised", 3L)
                .containsEntry("unknown: undefined", 8L)
                .containsEntry("unknown: dev", 2L)
                .containsEntry("unknown: (empty)", 1L)
                .containsEntry("unknown: *", 1L);
        assertThat(counts.get("production")).isGreaterThan(counts.get("development"));
        assertThat(counts.get("development")).isGreaterThan(counts.get("test"));
    }

    @Test
    void otherTenantsKeysAreThereAndNotOurs() {
        List<String> foreign =
                ENTRIES.stream()
                        .map(DemoEntry::key)
                        .filter(key -> GRAMMAR.parse(key).isEmpty())
                        .map(ByteString::toString)
                        .toList();
        assertThat(foreign)
                .contains("clerk", "clerks:id:7", "clerkish:production:id:user_1")
                .anyMatch(key -> key.startsWith("shop:cart:"))
                .anyMatch(key -> key.startsWith("bull:mail:"));
    }

    @Test
    void someKeysHaveControlCharactersOrAreNotText() {
        assertThat(ENTRIES).anyMatch(entry -> entry.key().indexOf('\u001b', 0) >= 0);
        assertThat(ENTRIES).anyMatch(entry -> entry.key().text().isEmpty());
    }

    @Test
    void timesToLiveAreSpreadMissingAndTooLong() {
        List<Optional<Duration>> ttls =
                ENTRIES.stream()
                        .filter(entry -> typeOf(entry.key(), KeyType.ID))
                        .map(DemoEntry::ttl)
                        .toList();
        assertThat(ttls).contains(Optional.empty(), Optional.of(Duration.ofHours(24)));
        for (int minute = 0; minute < 5; minute++) {
            Duration from = Duration.ofMinutes(minute);
            assertThat(ttls)
                    .anyMatch(ttl ->
                            ttl.filter(is -> is.compareTo(from) >= 0)
                                    .filter(is -> is.minus(from).toSeconds() < 60)
                                    .isPresent());
        }
        assertThat(ttls.stream().flatMap(Optional::stream)).allMatch(Duration::isPositive);
    }

    @Test
    void everyKindOfValueOccurs() {
        assertThat(ENTRIES).anyMatch(entry -> entry.value() instanceof DemoValue.Hash);
        assertThat(ENTRIES).anyMatch(entry -> entry.value() instanceof DemoValue.Items);
        assertThat(texts())
                .contains("null", "", "\"null\"", "__NOT_FOUND__", "[object Object]", "undefined");
        List<Predicate<String>> shapes =
                List.of(
                        text -> text.contains("\"deprovisioned\"") && text.contains("\"_raw\""),
                        text -> text.contains("\"samlAccounts\"") && text.contains("\"_raw\""),
                        text -> text.contains("\"externalAccounts\"") && !text.contains("_raw"),
                        text -> text.contains("\"object\":\"user\"") && !text.contains("_raw"),
                        text -> text.startsWith("{\"pathRoot\":\"/me\""),
                        text -> text.startsWith("{\"json\":{"),
                        text -> text.startsWith("{\"data\":["),
                        text -> text.startsWith("[{\"id\":"),
                        text -> text.startsWith("\"{\\\"id\\\""),
                        text -> text.startsWith("{\"id\"") && !text.endsWith("}"),
                        text -> text.contains("\"cachedAt\""));
        for (int i = 0; i < shapes.size(); i++) {
            assertThat(texts().toList()).as("shape " + i).anyMatch(shapes.get(i));
        }
    }

    @Test
    void usersAreAsOldAsTheirIdsAndYoungerThanTheirInstance() {
        Population population = new Population(7);
        IntStream.range(0, 2000)
                .mapToObj(population::user)
                .forEach(user -> {
                    Instant time = DemoKsuid.time(user.id().substring("user_".length()));
                    assertThat(time)
                            .isEqualTo(Instant.ofEpochSecond(user.createdAt() / 1000))
                            .isAfter(user.instance().created());
                });
    }

    @Test
    void instancesHaveIdsOfTheirTime() {
        for (ClerkInstance instance : ClerkInstance.values()) {
            assertThat(DemoKsuid.time(instance.id().substring("ins_".length())))
                    .isEqualTo(instance.created());
        }
        assertThat(ClerkInstance.values()).extracting(ClerkInstance::id).doesNotHaveDuplicates();
    }

    @Test
    void avatarsNameTheirUsersInstance() {
        Population population = new Population(7);
        IntStream.range(0, 500)
                .mapToObj(population::user)
                .filter(user -> !user.google())
                .forEach(user -> {
                    JsonNode avatar = avatar(ApiJson.of(user));
                    assertThat(avatar.get("iid").stringValue()).isEqualTo(user.instance().id());
                    assertThat(avatar.get("rid").stringValue()).isEqualTo(user.id());
                });
    }

    @Test
    void productionsAliceCameFromTheDevelopmentInstance() {
        JsonNode production = json("clerk:production:username:alice");
        JsonNode development = json("clerk:development:username:alice");
        JsonNode legacy = json("clerk:username:alice");

        assertThat(avatar(production).get("iid").stringValue())
                .isEqualTo(ClerkInstance.DEVELOPMENT.id());
        assertThat(production.get("id")).isEqualTo(development.get("id"));
        assertThat(production.get("emailAddresses")).hasSize(2);
        assertThat(development.get("emailAddresses")).hasSize(1);
        assertThat(production.get("updatedAt")).isNotEqualTo(development.get("updatedAt"));
        assertThat(avatar(legacy).get("iid").stringValue())
                .isEqualTo(ClerkInstance.PRODUCTION.id());
        assertThat(entry("clerk:username:alice").ttl()).isEmpty();
    }

    @Test
    void fiveDevelopmentUsersAreCachedUnderProduction() {
        Set<String> leaked =
                ours().filter(key -> key.type() == KeyType.ID)
                        .filter(key -> key.section().label().equals("production"))
                        .map(key -> key.bytes().toString())
                        .filter(this::hasDevelopmentAvatar)
                        .collect(Collectors.toSet());
        assertThat(leaked).hasSize(5);
    }

    @Test
    void addressesAreSyntheticAndTestIdentitiesOutsideProduction() {
        Population population = new Population(7);
        IntStream.range(0, 500)
                .mapToObj(population::user)
                .forEach(user -> {
                    assertThat(user.email()).endsWith("@example.com");
                    assertThat(user.email().contains("+clerk_test"))
                            .isEqualTo(user.instance() != ClerkInstance.PRODUCTION);
                });
    }

    @Test
    void handlesDoNotMeetInOneKeyAmongALargePopulation() {
        Population population = new Population(7);
        assertThat(
                        IntStream.range(Population.teamSize(), 60_000)
                                .mapToObj(population::user)
                                .map(user -> DemoKeys.sanitised(user.handle())))
                .doesNotHaveDuplicates();
    }

    @Test
    void batchKeysNameSortedUsersOfTheirEnvironment() {
        List<CacheKey> batches = ours().filter(key -> key.type() == KeyType.IDS).toList();
        assertThat(batches).hasSizeGreaterThan(10);
        assertThat(batches)
                .allSatisfy(key -> {
                    List<String> ids = List.of(key.identifier().toString().split(","));
                    assertThat(ids).hasSizeBetween(2, 10).isSorted().doesNotHaveDuplicates();
                    assertThat(ids).allMatch(id -> id.matches("user_[0-9A-Za-z]{27}"));
                });
    }

    @Test
    void tooFewUsersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DemoCache(1, 5));
    }

    private static Stream<String> userKeys(Stream<DemoEntry> entries) {
        return entries.map(entry -> entry.key().toString())
                .filter(key -> key.matches("clerk:.*:id:user_\\w{27}"));
    }

    private Stream<CacheKey> ours() {
        return ENTRIES.stream().map(DemoEntry::key).flatMap(key -> GRAMMAR.parse(key).stream());
    }

    private Stream<String> texts() {
        return ENTRIES.stream().flatMap(entry -> text(entry).stream());
    }

    private static Optional<String> text(DemoEntry entry) {
        return entry.value() instanceof DemoValue.Text(ByteString bytes)
                ? bytes.text()
                : Optional.empty();
    }

    private DemoEntry entry(String key) {
        return ENTRIES.stream()
                .filter(entry -> entry.key().toString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode json(String key) {
        return Shape.MAPPER.readTree(text(entry(key)).orElseThrow());
    }

    private boolean hasDevelopmentAvatar(String key) {
        Function<String, String> payload =
                text -> {
                    int at = text.indexOf("https://img.clerk.com/");
                    return at < 0 ? "" : decoded(text.substring(at).replaceAll("[\\\\\"].*", ""));
                };
        return text(entry(key))
                .map(payload)
                .filter(avatar -> avatar.contains(ClerkInstance.DEVELOPMENT.id()))
                .isPresent();
    }

    private static JsonNode avatar(JsonNode user) {
        JsonNode url = user.has("imageUrl") ? user.get("imageUrl") : user.get("image_url");
        return Shape.MAPPER.readTree(decoded(url.stringValue()));
    }

    private static String decoded(String url) {
        String payload = url.substring("https://img.clerk.com/".length());
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private static boolean typeOf(ByteString key, KeyType type) {
        return GRAMMAR.parse(key).filter(parsed -> parsed.type() == type).isPresent();
    }
}
