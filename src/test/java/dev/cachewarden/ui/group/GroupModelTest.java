package dev.cachewarden.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.origin.EntryOrigins;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.PicturedUsers;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.Place;
import dev.cachewarden.ui.tree.SampleKeys;
import dev.cachewarden.ui.ttl.EntryTimes;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;

final class GroupModelTest {

    private static final Section TEST = new Section.Configured(new Environment("test", false));
    private static final Place USERNAMES = new Place.OfType(TEST, KeyType.USERNAME);

    private final MemoryCache server = new MemoryCache();
    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final GroupModel model =
            new GroupModel(
                    tasks,
                    () -> Optional.of(server.workspace()),
                    new EntryTimes(tasks, () -> Optional.of(server.workspace())),
                    ZoneOffset.UTC);

    private static CurrentKeys.Content index(int users) {
        KeyIndex.Builder builder = new KeyIndex.Builder(KeyGrammar.withDefaults());
        IntStream.range(0, users)
                .mapToObj(i ->
                        ByteString.utf8(String.format(Locale.ROOT, "clerk:test:username:u%04d", i)))
                .forEach(builder::add);
        return new CurrentKeys.Content(
                "upstash", Optional.empty(), SampleKeys.whole(builder.build()));
    }

    @Test
    void aTypeListsItsKeysAndARangeItsOwn() {
        CurrentKeys.Content index = index(2500);
        model.show(USERNAMES, index);
        assertThat(model.rowsProperty().get()).hasSize(2500);

        var range = index.index().group(TEST, KeyType.USERNAME).orElseThrow().ranges(1000).get(2);
        model.show(new Place.InRange(range), index);
        assertThat(model.rowsProperty().get()).hasSize(500);
        assertThat(model.rowsProperty().get().getFirst().maskedIdentifier()).isEqualTo("u2000");
    }

    @Test
    void theFilterKeepsWhatContainsTheText() {
        model.show(USERNAMES, index(300));
        model.filterProperty().set("29");
        assertThat(model.rowsProperty().get())
                .extracting(CacheKey::maskedIdentifier)
                .startsWith("u0029", "u0129")
                .hasSize(13);
        model.filterProperty().set("nobody");
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    @Test
    void aFilteredPageSaysHowManyOfHowMany() {
        model.show(USERNAMES, index(1300));
        assertThat(model.countProperty().get()).isEqualTo("1,300 keys");
        model.filterProperty().set("u0");
        assertThat(model.countProperty().get()).isEqualTo("1,000 of 1,300 keys");
        model.filterProperty().set("nobody");
        assertThat(model.countProperty().get()).isEqualTo("0 of 1,300 keys");
        model.asOfProperty().set("as of 14:00:02");
        assertThat(model.countProperty().get()).isEqualTo("0 of 1,300 keys as of 14:00:02");
    }

    @Test
    void whileTheFilterIsAtWorkItSaysSo() throws InterruptedException {
        BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
        try (BackgroundTasks virtual = BackgroundTasks.virtual(fx::add)) {
            Supplier<Optional<Workspace>> workspace = () -> Optional.of(server.workspace());
            GroupModel slow =
                    new GroupModel(
                            virtual, workspace, new EntryTimes(virtual, workspace), ZoneOffset.UTC);
            slow.show(USERNAMES, index(300));
            slow.filterProperty().set("29");
            assertThat(slow.countProperty().get()).isEqualTo("filtering 300 keys…");
            assertThat(slow.filteringProperty().get()).isTrue();
            fx.take().run();
            assertThat(slow.countProperty().get()).isEqualTo("13 of 300 keys");
            assertThat(slow.filteringProperty().get()).isFalse();
        }
    }

    @Test
    void aPageOfAPartOfTheKeysCountsAtLeast() {
        CurrentKeys.Content part =
                new CurrentKeys.Content(
                        "upstash", Optional.empty(), SampleKeys.part(index(3).index()));
        model.show(USERNAMES, part);
        assertThat(model.countProperty().get()).isEqualTo("at least 3 keys");
        model.show(new Place.Root(), part);
        assertThat(model.countProperty().get()).isEqualTo("at least 3 keys");
    }

    @Test
    void theFilterStaysOverARefreshAndGoesWithThePlace() {
        model.show(USERNAMES, index(300));
        model.filterProperty().set("29");
        model.show(USERNAMES, index(400));
        assertThat(model.filterProperty().get()).isEqualTo("29");
        model.show(new Place.Root(), index(400));
        assertThat(model.filterProperty().get()).isEmpty();
    }

    @Test
    void onlyRowsOnScreenAreReadAndOnlyOnce() {
        model.show(USERNAMES, index(2500));
        List<CacheKey> screen = List.copyOf(model.rowsProperty().get().subList(10, 13));
        model.facts().read(screen);
        model.facts().read(screen);
        assertThat(server.ttlReads()).hasSize(1);
        assertThat(server.ttlReads().getFirst()).hasSize(3);
        assertThat(model.facts().of(screen.getFirst())).isPresent();
        assertThat(model.facts().of(model.rowsProperty().get().getFirst())).isEmpty();
    }

    @Test
    void anAnswerForAnotherPageIsDropped() throws InterruptedException {
        BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
        try (BackgroundTasks virtual = BackgroundTasks.virtual(fx::add)) {
            VisibleFacts facts =
                    new VisibleFacts(
                            virtual,
                            () -> Optional.of(server.workspace()),
                            new EntryTimes(virtual, () -> Optional.of(server.workspace())));
            model.show(USERNAMES, index(5));
            CacheKey key = model.rowsProperty().get().getFirst();
            facts.read(List.of(key));
            Runnable answer = fx.take();
            facts.forget();
            answer.run();
            assertThat(facts.of(key)).isEmpty();
        }
    }

    @Test
    void aFailedReadingSaysWhyAndIsTriedAgain() {
        model.show(USERNAMES, index(5));
        List<CacheKey> keys = List.of(model.rowsProperty().get().getFirst());
        server.failTtls(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        model.facts().read(keys);
        assertThat(model.facts().errorProperty().get()).isEqualTo("Redis is loading.");
        server.mendTtls();
        model.facts().read(keys);
        assertThat(model.facts().of(keys.getFirst())).isPresent();
        assertThat(model.facts().errorProperty().get()).isEmpty();
    }

    private List<String> names() {
        return model.rowsProperty().get().stream().map(CacheKey::maskedIdentifier).toList();
    }

    private void put(int user, String value, int seconds) {
        server.put(
                String.format(Locale.ROOT, "clerk:test:username:u%04d", user),
                value,
                Duration.ofSeconds(seconds));
    }

    private void sort(SortColumn column, boolean isDescending) {
        model.sorting().sort(column, isDescending);
        model.sorting().offerProperty().get().ifPresent(it -> it.agree().run());
    }

    @Test
    void nothingIsReadForASortingBeforeItsPriceIsAgreedTo() {
        server.billed();
        model.show(USERNAMES, index(3));
        model.sorting().sort(SortColumn.SIZE, false);
        assertThat(model.sorting().offerProperty().get().orElseThrow().words())
                .contains("all 3 keys", "6 commands", "Each command is billed here.");
        assertThat(server.ttlReads()).isEmpty();
        model.sorting().declined();
        assertThat(model.sorting().arrangedProperty().get()).isEmpty();
        assertThat(names()).containsExactly("u0000", "u0001", "u0002");
    }

    @Test
    void rowsAreSortedByWhatWasReadOfAllAndSayWhatIsLast() {
        put(0, "ccc", 30);
        put(1, "a", 10);
        put(2, "bb", 20);
        model.show(USERNAMES, index(4));
        sort(SortColumn.TIME, false);
        assertThat(names()).containsExactly("u0001", "u0002", "u0000", "u0003");
        assertThat(model.sortWordsProperty().get())
                .startsWith("Sorted by time to live, soonest end first, as of ")
                .endsWith("1 key of which no time to live is known is last (1 had ended).");
        int reads = server.ttlReads().size();
        sort(SortColumn.SIZE, true);
        assertThat(names()).containsExactly("u0000", "u0002", "u0001", "u0003");
        assertThat(server.ttlReads()).hasSize(reads);
        sort(SortColumn.KEY, true);
        assertThat(names()).containsExactly("u0003", "u0002", "u0001", "u0000");
        sort(SortColumn.KEY, false);
        assertThat(names()).containsExactly("u0000", "u0001", "u0002", "u0003");
        assertThat(model.sortWordsProperty().get()).isEmpty();
    }

    @Test
    void anOrderHoldsWhileKeysComeAndGoAndUnderAFilterAndEndsWithThePlace() {
        put(0, "ccc", 30);
        put(1, "a", 10);
        put(2, "bb", 20);
        model.show(USERNAMES, index(3));
        sort(SortColumn.SIZE, false);
        model.follow(USERNAMES, index(4));
        assertThat(names()).containsExactly("u0001", "u0002", "u0000", "u0003");
        List<CacheKey> rows = model.rowsProperty().get();
        assertThat(rows.indexOf(rows.get(2))).isEqualTo(2);
        model.filterProperty().set("0");
        model.filterProperty().set("2");
        assertThat(names()).containsExactly("u0002");
        model.show(new Place.Root(), index(4));
        model.show(USERNAMES, index(4));
        assertThat(names()).containsExactly("u0000", "u0001", "u0002", "u0003");
    }

    @Test
    void aSortingThatFailsLeavesTheRowsAndSaysSo() {
        model.show(USERNAMES, index(3));
        server.failTtls(
                new CacheException(CacheException.Kind.CONNECTION_LOST, "No answer in 5 s."));
        sort(SortColumn.TIME, true);
        assertThat(names()).containsExactly("u0000", "u0001", "u0002");
        assertThat(model.sortWordsProperty().get())
                .isEqualTo("The rows were not sorted. No answer in 5 s.");
    }

    private static CacheKey key(int user) {
        return SampleAudit.key("clerk:test:username:u000" + user);
    }

    @Test
    void theWorstFindingsComeFirstAndKeysWithoutOneLast() {
        model.show(USERNAMES, index(4));
        model.marksProperty()
                .set(
                        FindingMarks.of(
                                SampleAudit.report(
                                        SampleAudit.result(
                                                SampleAudit.CLOCK,
                                                SampleAudit.finding(
                                                        SampleAudit.CLOCK,
                                                        Severity.LOW,
                                                        key(1).toString()),
                                                SampleAudit.finding(
                                                        SampleAudit.CLOCK,
                                                        Severity.CRITICAL,
                                                        key(3).toString())))));
        sort(SortColumn.FINDINGS, false);
        assertThat(names()).containsExactly("u0003", "u0001", "u0000", "u0002");
        sort(SortColumn.FINDINGS, true);
        assertThat(names()).containsExactly("u0001", "u0003", "u0000", "u0002");
        assertThat(server.ttlReads()).isEmpty();
    }

    @Test
    void peopleAreSortedByNameWhateverCaseAndAccentsAndNobodyIsLast() {
        model.show(USERNAMES, index(4));
        PeopleIndex people = new PeopleIndex();
        people.saw(key(0), List.of(new Person("user_0", "zoe", "", "u0000", "", "")));
        people.saw(key(1), List.of(new Person("user_1", "Émile", "", "u0001", "", "")));
        people.saw(key(3), List.of(new Person("user_3", "Frida", "", "u0003", "", "")));
        model.namesProperty().set(new PersonNames(people, Privacy.NOTHING));
        sort(SortColumn.PERSON, false);
        assertThat(names()).containsExactly("u0001", "u0003", "u0000", "u0002");
        assertThat(server.ttlReads()).isEmpty();
    }

    @Test
    void foreignUsersComeFirstThenWhatIsNotProvenThenOwnOnesAndUnreadOnesAreLastAndCounted() {
        List<String> keys =
                IntStream.range(0, 4).mapToObj(it -> PicturedUsers.key("production", it)).toList();
        KeyIndex.Builder builder = new KeyIndex.Builder(KeyGrammar.withDefaults());
        keys.forEach(it -> builder.add(ByteString.utf8(it)));
        Place place =
                new Place.OfType(
                        new Section.Configured(new Environment("production", true)), KeyType.ID);
        model.show(
                place,
                new CurrentKeys.Content(
                        "upstash", Optional.empty(), SampleKeys.whole(builder.build())));
        PeopleIndex people = new PeopleIndex();
        // What the sample's production is known to have.
        saw(people, keys.get(0), PicturedUsers.of("ins_2f", 0));
        saw(people, keys.get(2), PicturedUsers.uploaded(2));
        saw(people, keys.get(3), PicturedUsers.of(PicturedUsers.DEVELOPMENT, 3));
        model.originsProperty().set(new EntryOrigins(people, Optional.of(SampleAudit.report())));

        sort(SortColumn.ORIGIN, false);
        assertThat(numbers(keys)).containsExactly(3, 2, 0, 1);
        assertThat(model.sortWordsProperty().get())
                .startsWith("Sorted by origin, foreign first, as of ")
                .endsWith("1 key of which no origin is known is last.");
        sort(SortColumn.ORIGIN, true);
        assertThat(numbers(keys)).containsExactly(0, 2, 3, 1);
        assertThat(server.ttlReads()).isEmpty();
    }

    private static void saw(PeopleIndex people, String key, String value) {
        people.saw(SampleAudit.key(key), new StreamingFactsReader().read(ByteString.utf8(value)));
    }

    private List<Integer> numbers(List<String> keys) {
        return model.rowsProperty().get().stream().map(it -> keys.indexOf(it.toString())).toList();
    }
}
