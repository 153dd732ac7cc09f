package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.change.ChangeEnd;
import dev.cachewarden.core.change.ChangeHistory;
import dev.cachewarden.core.change.ChangeStart;
import dev.cachewarden.core.change.JournalledChange;
import dev.cachewarden.core.port.ChangeJournal;
import dev.cachewarden.journal.ChangeJournalFile;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.MemoryChanges;
import dev.cachewarden.ui.journal.JournalRobot;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.Ids;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A journal of years in a small window. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class LongJournalIT {

    private static final int LINES = 5_000;
    private static final String LONG = "preview-of-a-branch-with-a-long-name-".repeat(4);

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    private final JournalRobot journal = new JournalRobot(fx);
    private final Set<Boolean> readOnFxThread = ConcurrentHashMap.newKeySet();
    private Optional<WindowRobot> shown = Optional.empty();

    @Start
    void start(Stage stage) throws IOException {
        WindowParts usual = DemoJourney.withoutDemo(folder);
        ChangeParts changes =
                new ChangeParts(
                        usual.changes().flushes(),
                        usual.changes().recovery(),
                        new Watched(new ChangeJournalFile(folder)),
                        usual.changes().repairs());
        shown =
                Optional.of(
                        new WindowRobot(
                                fx,
                                stage,
                                new WindowParts(
                                        usual.openings(),
                                        changes,
                                        usual.audit(),
                                        usual.clerk(),
                                        usual.figures(),
                                        usual.snapshots())));
        stage.setWidth(1000);
        stage.setHeight(650);
        write();
    }

    @AfterEach
    void close() {
        shown.ifPresent(window -> fx.interact(window.model()::close));
        shown.ifPresent(WindowRobot::close);
    }

    private WindowRobot window() {
        return shown.orElseThrow();
    }

    /** One line as the program writes it, under 5,000 ids. */
    private void write() throws IOException {
        String id = "20261130-094501-123kw";
        new ChangeJournalFile(folder)
                .begin(MemoryChanges.start(id, "127.0.0.1:" + redis.port(), "Flush " + LONG));
        Path file = folder.resolve("journal.jsonl");
        String line = Files.readString(file);
        Files.writeString(
                file,
                IntStream.range(0, LINES)
                        .mapToObj(i ->
                                line.replace(
                                        id, String.format(Locale.ROOT, "20261130-094501-%05d", i)))
                        .collect(Collectors.joining()));
    }

    @Test
    void opensAndIsNeverReadOnTheFxThread() {
        open();

        assertThat(readOnFxThread).containsExactly(false);
        assertThat(((Label) window().node(Ids.JOURNAL_SUMMARY)).getText())
                .isEqualTo("5,000 of 5,000 changes on record");
        assertThat(journal.rows().getFirst().get(3)).isEqualTo("Flush " + LONG);
    }

    @Test
    void noWordOfItsFiltersIsCutAndNoneLiesOverAnother() {
        open();

        List<Node> controls =
                Stream.of(
                                Ids.JOURNAL_FILTER,
                                Ids.JOURNAL_WHO,
                                Ids.JOURNAL_DEED,
                                Ids.JOURNAL_RESULT,
                                Ids.JOURNAL_THIS_CACHE,
                                Ids.JOURNAL_SUMMARY,
                                Ids.JOURNAL_UNDO,
                                Ids.JOURNAL_EXPORT,
                                Ids.JOURNAL)
                        .map(window()::node)
                        .toList();
        for (int i = 0; i < controls.size(); i++) {
            Bounds one = bounds(controls.get(i));
            for (Node other : controls.subList(i + 1, controls.size())) {
                assertThat(one.intersects(bounds(other)))
                        .as(controls.get(i).getId() + " over " + other.getId())
                        .isFalse();
            }
        }
        assertThat(controls.subList(1, controls.size() - 1)).allSatisfy(this::isWhole);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void isWhole(Node control) {
        assertThat(
                        control.lookupAll(".text").stream()
                                .filter(Node::isVisible)
                                .map(text -> ((Text) text).getText()))
                .as(control.getId())
                .isNotEmpty()
                .noneMatch(text -> text.endsWith("...") || text.equals("…"));
    }

    private void open() {
        redis.call("SET", "clerk:development:username:ann", "{}", "EX", "300");
        window().openServer(redis.port());
        fx.interact(() -> window().window().openTab(Ids.JOURNAL_TAB));
        window().await("its lines", () -> journal.count() == LINES);
        window().settle();
    }

    /** Notes on which kind of thread it is read. */
    private final class Watched implements ChangeJournal {

        private final ChangeJournal journal;

        Watched(ChangeJournal journal) {
            this.journal = journal;
        }

        @Override
        public void begin(ChangeStart start) {
            journal.begin(start);
        }

        @Override
        public void end(ChangeEnd end) {
            journal.end(end);
        }

        @Override
        public List<JournalledChange> newest(int most) {
            readOnFxThread.add(Platform.isFxApplicationThread());
            return journal.newest(most);
        }

        @Override
        public ChangeHistory history() {
            readOnFxThread.add(Platform.isFxApplicationThread());
            return journal.history();
        }
    }
}
