package dev.cachewarden.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.ValuesRead;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeysStandingModel;
import dev.cachewarden.ui.tree.SampleKeys;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;

final class SearchModelTest {

    private static final Person JANE =
            new Person("user_1", "Jane", "Doe", "jane", "jane@example.com", "");
    private static final String IN_PRODUCTION = "clerk:production:username:jane";
    private static final String IN_TEST = "clerk:test:username:jane";
    private static final String ID = "user_2aBcDeFgHiJkLmNoPqRsTuVwXyZ";

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final List<String> keys = new ArrayList<>();
    private final CurrentKeys current = new CurrentKeys();
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final BooleanProperty lost = new SimpleBooleanProperty();
    private final KeysStandingModel standing =
            new KeysStandingModel(current, reading, lost, ZoneOffset.UTC);
    private final Workspace workspace = new MemoryCache().workspace();
    private final SearchModel model =
            new SearchModel(tasks, standing, () -> Optional.of(workspace), ZoneOffset.UTC);

    private KeyIndex index() {
        KeyIndex.Builder builder = new KeyIndex.Builder(grammar);
        keys.stream().map(ByteString::utf8).forEach(builder::add);
        return builder.build();
    }

    private void type(String text) {
        show(SampleKeys.whole(index()));
        model.textProperty().set(text);
    }

    private void show(KnownKeys known) {
        current.know(known);
    }

    private String summary() {
        return model.summaryProperty().get();
    }

    @Test
    void thatNothingIsFoundIsOnlySaidOfKeysThatWereReadToTheEnd() {
        reading.set(true);
        model.textProperty().set("nobody");
        assertThat(summary()).isEqualTo("Not found so far: the key names are still being read.");
        reading.set(false);
        assertThat(summary()).isEqualTo("Nothing could be searched: no key name was read.");

        keys.add("clerk:test:username:alice");
        show(SampleKeys.part(index()));
        model.search();
        assertThat(summary()).isEqualTo("Not in what was read (1 key); there may be more.");
        assertThat(model.hintProperty().get()).contains("The connection was lost.");

        show(SampleKeys.whole(index()));
        model.search();
        assertThat(summary()).isEqualTo("No key has this in its name.");
        assertThat(model.hintProperty().get()).isEmpty();
    }

    @Test
    void aNumberThatIsNoLongerOfNowSaysFromWhenItIs() {
        keys.add("clerk:test:username:alice");
        type("alice");
        assertThat(summary()).isEqualTo("1 key");

        lost.set(true);
        assertThat(summary()).isEqualTo("1 key as of 14:00:02");
        model.textProperty().set("nobody");
        assertThat(summary()).isEqualTo("No key had this in its name as of 14:00:02.");
        assertThat(model.hintProperty().get())
                .isEqualTo("Keys as of 14:00:02; the connection is lost.");
    }

    @Test
    void findsAnyPartInEveryEnvironment() {
        keys.addAll(
                List.of(
                        "clerk:production:username:alice",
                        "clerk:test:username:malice",
                        "clerk:test:username:bob"));
        type("LIC");
        assertThat(model.hits()).hasSize(2);
        assertThat(model.summaryProperty().get()).isEqualTo("2 keys");
    }

    @Test
    void saysHowManyMoreThereAre() {
        IntStream.range(0, 12_902).forEach(i -> keys.add("clerk:test:username:u" + i));
        type("u");
        assertThat(model.hits()).hasSize(SearchModel.LIMIT);
        assertThat(model.summaryProperty().get()).isEqualTo("500 shown, 12,402 more: type more");
    }

    private void read(long asked, long unknown) {
        workspace.people().ended(new ValuesRead(index(), asked, unknown, SampleKeys.AT));
    }

    private String people() {
        return model.peopleProperty().get();
    }

    @Test
    void aPersonIsShownOnceBeforeTheKeysWithEveryPlace() {
        keys.addAll(List.of(IN_PRODUCTION, IN_TEST, "clerk:test:username:jane-2"));
        workspace.people().saw(key(IN_PRODUCTION), List.of(JANE));
        workspace.people().saw(key(IN_TEST), List.of(JANE));
        read(3, 0);

        type("jane");

        assertThat(model.hits().getFirst())
                .isInstanceOfSatisfying(
                        SearchRow.OfPerson.class,
                        it ->
                                assertThat(it.found().places())
                                        .containsExactlyInAnyOrder(
                                                key(IN_PRODUCTION), key(IN_TEST)));
        assertThat(model.hits()).hasSize(4);
        assertThat(summary()).isEqualTo("1 person, 3 keys");
        assertThat(people()).isEqualTo("3 values read at 14:00:02.");

        type("JANE@example");
        assertThat(summary()).isEqualTo("1 person");
    }

    @Test
    void aHitIsTheOnlyOneWhenAllKeysAndValuesWereReadAndNoneOfThemIsAnother() {
        keys.addAll(List.of(IN_PRODUCTION, IN_TEST));
        workspace.people().saw(key(IN_PRODUCTION), List.of(JANE));
        workspace.people().saw(key(IN_TEST), List.of(JANE));
        read(1, 0);
        type("jane@example.com");
        assertThat(model.only()).as("a value was not read").isEmpty();

        read(2, 0);
        show(SampleKeys.part(index()));
        model.search();
        assertThat(model.only()).as("there may be more keys").isEmpty();

        show(SampleKeys.whole(index()));
        model.search();
        assertThat(model.only()).hasValue(model.hits().getFirst());

        model.textProperty().set("jane");
        assertThat(model.only()).as("keys have it in their names").isEmpty();
    }

    @Test
    void nobodyIsOnlySaidOfAllValuesAndOfTheirTime() {
        keys.addAll(List.of(IN_PRODUCTION, IN_TEST));
        type("joan@example.com");
        assertThat(people()).contains("none was read", "not known").doesNotContain("Nobody");
        assertThat(model.canKnowMore()).isTrue();

        read(1, 0);
        model.search();
        assertThat(people()).isEqualTo("Nobody so far: 1 of 2 values read at 14:00:02.");

        read(2, 1);
        model.search();
        assertThat(people())
                .isEqualTo(
                        "Nobody so far: 2 values read at 14:00:02. Of 1 value it is not known whom"
                                + " they hold.");

        read(2, 0);
        model.search();
        assertThat(people())
                .isEqualTo("Nobody of this name or address: 2 values read at 14:00:02.");
        assertThat(model.canKnowMore()).isFalse();

        keys.add("clerk:test:username:joan");
        show(SampleKeys.whole(index()));
        model.search();
        assertThat(people()).startsWith("Nobody so far: ").contains("1 key came since");
        assertThat(model.canKnowMore()).isTrue();
    }

    @Test
    void whatIsReadWhileOneLooksIsAddedBelowWhatIsShown() {
        keys.addAll(List.of(IN_PRODUCTION, IN_TEST));
        workspace.people().saw(key(IN_PRODUCTION), List.of(JANE));
        type("@example.com");
        SearchRow first = model.hits().getFirst();
        List<Integer> changedFrom = new ArrayList<>();
        model.hits()
                .addListener(
                        (ListChangeListener<SearchRow>)
                                change -> {
                                    while (change.next()) {
                                        changedFrom.add(change.getFrom());
                                    }
                                });

        Person other = new Person("user_2", "Joan", "Roe", "joan", "joan@example.com", "");
        workspace.people().saw(key(IN_TEST), List.of(other));
        model.refine();

        assertThat(model.hits()).hasSize(2).first().isSameAs(first);
        assertThat(changedFrom).containsExactly(1);
    }

    private CacheKey key(String name) {
        return grammar.parse(ByteString.utf8(name)).orElseThrow();
    }

    @Test
    void anExactUsernameUserIdOrKeyNamesItsEntry() {
        keys.addAll(List.of("clerk:development:id:" + ID, "clerk:production:username:alice"));
        type(" Alice ");
        assertThat(model.exact())
                .map(CacheKey::toString)
                .hasValue("clerk:production:username:alice");
        type(ID);
        assertThat(model.exact()).map(CacheKey::toString).hasValue("clerk:development:id:" + ID);
        type("clerk:test:username:written-since");
        assertThat(model.exact())
                .map(CacheKey::toString)
                .hasValue("clerk:test:username:written-since");
        type("nobody");
        assertThat(model.exact()).isEmpty();
    }

    @Test
    void anAnswerToAnOlderTextIsDropped() throws InterruptedException {
        keys.add("clerk:test:username:alice");
        BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
        try (BackgroundTasks virtual = BackgroundTasks.virtual(fx::add)) {
            show(SampleKeys.whole(index()));
            SearchModel slow =
                    new SearchModel(
                            virtual, standing, () -> Optional.of(workspace), ZoneOffset.UTC);
            slow.textProperty().set("a");
            Runnable answer = fx.take();
            slow.textProperty().set("zzz");
            answer.run();
            assertThat(slow.hits()).isEmpty();
            assertThat(slow.summaryProperty().get()).isEqualTo("Searching…");
            fx.take().run();
            assertThat(slow.summaryProperty().get()).isEqualTo("No key has this in its name.");
        }
    }
}
