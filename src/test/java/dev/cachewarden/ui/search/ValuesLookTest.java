package dev.cachewarden.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.people.ValuesRead;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeysStandingModel;
import dev.cachewarden.ui.tree.SampleKeys;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ValuesLookTest {

    private static final String JANE = "clerk:production:username:jane";

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final MemoryCache cache = new MemoryCache().with(JANE);
    private final Workspace workspace = cache.workspace();
    private final CurrentKeys keys = new CurrentKeys();
    private final FakeAudits audits = new FakeAudits();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final SearchModel search =
            new SearchModel(
                    tasks,
                    new KeysStandingModel(
                            keys,
                            new SimpleBooleanProperty(),
                            new SimpleBooleanProperty(),
                            ZoneOffset.UTC),
                    () -> Optional.of(workspace),
                    ZoneOffset.UTC);
    private final ValuesLook look = new ValuesLook(audit, search);

    private void open() {
        SampleKeys.read(keys, "Demo", workspace, cache.index(grammar));
    }

    private void find(String text) {
        search.textProperty().set(text);
    }

    @Test
    void aLookIsOfferedWhereValuesWereNotReadAndSaysHowMany() {
        find("jane");
        assertThat(look.offeredProperty().get()).isFalse();
        open();
        search.search();
        assertThat(look.offeredProperty().get()).isTrue();
        assertThat(look.offerProperty().get()).startsWith("Look into 1 value");

        workspace.people().ended(new ValuesRead(cache.index(grammar), 1, 0, SampleKeys.AT));
        search.search();
        assertThat(look.offeredProperty().get()).isFalse();
        find("");
        assertThat(look.wordsProperty().get()).isEmpty();
    }

    @Test
    void theOfferSaysHowLongALookTakesOnlyWhereThatWasMeasured() {
        open();
        find("jane");
        audit.keysRead();
        assertThat(look.offerProperty().get())
                .isEqualTo("Look into 1 value (2,004 commands, about 3.0 MB)");

        audits.taking(Duration.ofMillis(1_200));
        audit.keysRead();
        assertThat(look.offerProperty().get())
                .isEqualTo("Look into 1 value (2,004 commands, about 3.0 MB, about 1 s)");
    }

    @Test
    void whereCommandsAreBilledThePriceComesFirst() {
        cache.billed();
        open();
        find("jane");
        assertThat(look.wordsProperty().get()).endsWith("Each command is billed here.");
        audit.keysRead();
        assertThat(audits.depths()).isEmpty();
        assertThat(look.offerProperty().get()).contains("2,004 commands");
    }

    @Test
    void hitsComeWhileTheValuesAreReadAndStayWhenItIsDone() {
        open();
        find("jane@example.com");
        List<Integer> shown = new ArrayList<>();
        audits.during(() -> {
            workspace
                    .people()
                    .saw(
                            grammar.parse(cache.keys().iterator().next()).orElseThrow(),
                            List.of(
                                    new Person(
                                            "user_1", "Jane", "", "jane", "jane@example.com", "")));
            search.refine();
            shown.add(search.hits().size());
            assertThat(look.wordsProperty().get()).startsWith("The values are being read");
            assertThat(look.offeredProperty().get()).isFalse();
        });

        look.start();

        assertThat(audits.depths()).containsExactly(Depth.VALUES);
        assertThat(shown).containsExactly(1);
        assertThat(search.hits()).hasSize(1);
    }

    @Test
    void withoutAConnectionNoLookIsOffered() {
        open();
        find("jane");
        audit.hindranceProperty().set(Optional.of("The connection is lost."));
        assertThat(look.offeredProperty().get()).isFalse();
    }
}
