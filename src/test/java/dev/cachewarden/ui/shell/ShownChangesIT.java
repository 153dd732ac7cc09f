package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.CommandCount;
import dev.cachewarden.ui.compare.CompareRobot;
import dev.cachewarden.ui.findings.FindingsRobot;
import dev.cachewarden.ui.flush.FlushRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** After a change all views of its entries agree, and no key name was read again for it. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class ShownChangesIT {

    private static final String LASTING = "clerk:test:id:user_2rLasting000000000000000000";

    @TempDir static Path folder;

    private final FxRobot fx = new FxRobot();
    private final FindingsRobot findings = new FindingsRobot(fx);
    private final CompareRobot compare = new CompareRobot(fx);
    private final FlushRobot flush = new FlushRobot(fx);

    @AutoClose
    private final DemoJourney journey =
            new DemoJourney(fx, () -> folder).filling(ShownChangesIT::fill);

    @Start
    void start(Stage stage) {
        journey.start(stage);
    }

    private static void fill(DemoJourney demo) {
        demo.redis("SET", LASTING, "{\"id\":\"user_2rLasting000000000000000000\"}");
    }

    @Test
    void anEntryThatIsDeletedFromAColumnIsGoneEverywhere() {
        openAudited();
        long scans = scans();
        long before = count();

        compare.fireLater(Ids.COMPARE_DELETE + column()).fireLater(Ids.CONFIRM_YES);
        window().await("the tree", () -> count() == before - 1);
        window().await("the findings", () -> findings.rulesOf(LASTING).isEmpty());

        assertThat(window().model().keys().index().contains(key())).isFalse();
        assertThat(window().model().audit().scanned().orElseThrow().index().contains(key()))
                .isFalse();
        assertThat(compare.header(column())).contains("not cached");
        assertThat(rows()).isEqualTo(before - 1);
        assertThat(scans()).isEqualTo(scans);
    }

    @Test
    void aTimeToLiveFromAColumnEndsTheFindingOfIt() {
        openAudited();
        long scans = scans();
        long before = count();

        compare.choose(column(), "Expire in 5:00").fireLater(Ids.CONFIRM_YES);
        window().await("the findings", () -> !findings.rulesOf(LASTING).contains("NO_TTL"));

        assertThat(compare.header(column())).contains("of 5:00");
        assertThat(count()).isEqualTo(before);
        assertThat(scans()).isEqualTo(scans);
    }

    @Test
    void theOpenEntryFollowsARepairOfIt() {
        openAudited();
        long scans = scans();
        findings.filter(LASTING).select("NO_TTL", LASTING).repair("Let expire");
        window().await("the plan", findings::canConfirm);

        findings.carryOut();
        window().await("the summary", () -> !findings.headline().isEmpty());
        findings.close();
        window().await("the second look", () -> !findings.rulesOf(LASTING).contains("NO_TTL"));

        assertThat(compare.header(column())).contains("of 5:00");
        assertThat(scans()).isEqualTo(scans);
    }

    @Test
    void aFlushIsFollowedEverywhereWithoutAReadingOfAllNames() {
        openAudited();
        long readings = readings();
        Section section = key().section();
        long others = window().model().keys().index().size() - in(section);

        fx.interact(() -> window().window().sheets().askForFlush(FlushTarget.of(section)));
        flush.awaitPlan();
        flush.flush();
        window().await("the report", () -> !flush.headline().isEmpty());
        window().await("the tree", () -> in(section) == 0);
        fx.interact(window().window().sheets()::hide);
        window().await("the findings", () -> findings.rulesOf(LASTING).isEmpty());

        assertThat(window().model().keys().index().size()).isEqualTo(others);
        assertThat(window().model().tree().count(new Place.InSection(section)))
                .isEqualTo(new KeyCount.Exact(0));
        assertThat(window().model().standing().sentence()).isEmpty();
        assertThat(window().model().audit().doubtsProperty().get().isNone()).isTrue();
        assertThat(compare.header(column())).contains("not cached");
        assertThat(readings()).isEqualTo(readings);
    }

    @Test
    void afterAFlushAllNamesAreReadAgainWhereTheOthersAreNotCurrent() {
        openAudited();
        long readings = readings();
        Section section = key().section();

        fx.interact(() -> window().model().keys().know(failed(window().model().keys().known())));
        fx.interact(() -> window().window().sheets().askForFlush(FlushTarget.of(section)));
        flush.awaitPlan();
        flush.flush();
        window().await("the report", () -> !flush.headline().isEmpty());
        window().await("the tree", () -> in(section) == 0);

        assertThat(readings()).isEqualTo(readings + 1);
        assertThat(window().model().standing().sentence()).isEmpty();
    }

    private static KnownKeys failed(KnownKeys before) {
        return before.after(new KnownKeys.Missed(Instant.EPOCH, Optional.of("Redis is loading.")));
    }

    private long in(Section section) {
        return window().model().keys().index().count(section);
    }

    /** How often all key names were read so far. */
    private long readings() {
        return window().model().activity().activities().stream()
                .filter(it -> it.title().startsWith("Scan of"))
                .count();
    }

    private void openAudited() {
        journey.openAudited();
        window().await("the findings", () -> findings.rulesOf(LASTING).contains("NO_TTL"));
        fx.interact(() -> window().model().page().open(key()));
        window().await("the entry", () -> compare.header(column()).contains(LASTING));
    }

    /** The entry's place among its copies: the columns are in the order of environments. */
    private int column() {
        return window().model().keys().index().sections().indexOf(key().section());
    }

    /** How many keys of its kind the tree counts. */
    private long count() {
        return window().model().tree().count(new Place.OfType(key().section(), KeyType.ID))
                        instanceof KeyCount.Exact(long keys)
                ? keys
                : -1;
    }

    /** How many rows the table of its kind has. */
    private long rows() {
        Section section = key().section();
        fx.interact(() -> window().model().page().go(new Place.OfType(section, KeyType.ID)));
        return window().model()
                .group()
                .pageProperty()
                .get()
                .index()
                .group(section, KeyType.ID)
                .orElseThrow()
                .size();
    }

    /** How often key names were read so far. */
    private long scans() {
        return window()
                .model()
                .connection()
                .cache()
                .orElseThrow()
                .workspace()
                .server()
                .commandCounts()
                .stream()
                .filter(it -> it.command().equals("SCAN"))
                .mapToLong(CommandCount::sent)
                .sum();
    }

    private CacheKey key() {
        return window().model()
                .connection()
                .cache()
                .map(open -> open.workspace().grammar())
                .orElseGet(KeyGrammar::withDefaults)
                .parse(ByteString.utf8(LASTING))
                .orElseThrow();
    }

    private WindowRobot window() {
        return journey.window();
    }
}
