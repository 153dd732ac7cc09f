package dev.cachewarden.ui.picture;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.shell.MainModel;
import dev.cachewarden.ui.shell.MainWindow;
import dev.cachewarden.ui.shell.WindowParts;
import dev.cachewarden.ui.shell.WindowScene;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws the window's views, fed by the demo, into files. The toolkit must have been started; runs
 * on any other thread.
 */
public final class Gallery {

    private final FxSteps steps = new FxSteps();
    private final WindowParts parts;
    private final Path folder;
    private final Canvas canvas;

    public Gallery(WindowParts parts, Path folder) {
        this(parts, folder, Canvas.USUAL);
    }

    /** Pictures of a window of another size. */
    public Gallery(WindowParts parts, Path folder, Canvas canvas) {
        this.parts = parts;
        this.folder = folder;
        this.canvas = canvas;
    }

    /**
     * Starts the toolkit without a display; once in a JVM.
     *
     * @throws RuntimeException or {@link UnsatisfiedLinkError} if its native libraries cannot be
     *     loaded
     */
    public static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        FxThread.start(() -> {});
    }

    /** Draws everything in light and dark colours. */
    public void draw() throws IOException {
        Files.createDirectories(folder);
        for (Theme.Colours colours : Theme.Colours.values()) {
            draw(colours);
        }
    }

    private void draw(Theme.Colours colours) throws IOException {
        Stage stage = steps.call(Stage::new);
        WindowScene content =
                steps.call(() ->
                        new WindowScene(
                                parts,
                                new Theme(colours),
                                Math.min(canvas.width(), MainWindow.WIDTH),
                                Math.min(canvas.height(), MainWindow.HEIGHT)));
        try {
            steps.run(() -> {
                canvas.spread(content.scene());
                stage.setScene(content.scene());
                stage.show();
                content.window().openDemo();
            });
            steps.await(() -> content.model().scan().lastProperty().get().isPresent());
            shots(content, colours.name().toLowerCase(Locale.ROOT));
        } finally {
            steps.run(() -> {
                stage.close();
                content.close();
            });
        }
    }

    private void shots(WindowScene content, String colours) throws IOException {
        MainModel model = content.model();
        Section first = model.keys().index().sections().getFirst();
        Section second = model.keys().index().sections().get(1);
        shot(content, "overview-" + colours, () -> model.page().go(new Place.Root()));
        Optional<CacheKey> twin = twin(model.keys().index(), first, second);
        if (twin.isPresent()) {
            shot(content, "compare-" + colours, () -> model.page().open(twin.get()));
        }
        shot(
                content,
                "group-" + colours,
                () -> model.page().go(new Place.OfType(first, KeyType.USERNAME)));
        shot(content, "search-" + colours, () -> model.search().textProperty().set("al"));
        steps.run(model.page()::leaveSearch);
        audit(content, colours);
        refetch(content, colours);
        verify(content, colours, first);
        shot(
                content,
                "flush-" + colours,
                () -> content.window().askForFlush(FlushTarget.of(second)));
        steps.run(content.window()::hideSheet);
        shot(content, "connect-" + colours, content.window()::askForConnection);
    }

    /** The demo is small enough that its audit has followed the scan by itself. */
    private void audit(WindowScene content, String colours) throws IOException {
        MainModel model = content.model();
        List<Finding> found =
                steps.call(
                        () -> model.audit().report().map(AuditReport::findings).orElse(List.of()));
        List<Finding> deletable =
                found.stream()
                        .filter(finding -> offers(finding, RepairKind.DELETE))
                        .limit(4)
                        .toList();
        if (deletable.isEmpty()) {
            return;
        }
        Finding worst = deletable.getFirst();
        steps.run(() -> content.window().openTab(Ids.FINDINGS_TAB));
        shot(content, "findings-" + colours, () -> model.page().open(worst.subject()));
        shot(content, "checklist-" + colours, () -> content.window().openTab(Ids.CHECKLIST_TAB));
        shot(
                content,
                "repair-" + colours,
                () -> content.window().askForRepair(deletable, RepairKind.DELETE));
        steps.run(content.window()::hideSheet);
        shot(content, "rules-" + colours, content.window()::showRules);
        steps.run(content.window()::hideSheet);
        steps.run(() -> content.window().openTab(Ids.ACTIVITY_TAB));
    }

    /**
     * A user who is cached in the wrong environment, as the audit has found, asked for at Clerk.
     */
    private void refetch(WindowScene content, String colours) throws IOException {
        MainModel model = content.model();
        Optional<CacheKey> leaked =
                steps.call(() ->
                        model.audit().report().stream()
                                .flatMap(report -> report.findings().stream())
                                .filter(it -> it.rule().id() == RuleId.FOREIGN_INSTANCE)
                                .map(Finding::subject)
                                .filter(key -> key.type() == KeyType.ID)
                                .findFirst());
        if (leaked.isEmpty()) {
            return;
        }
        steps.run(() -> model.page().open(leaked.get()));
        steps.settle(content::isIdle);
        steps.run(() -> press(content, Ids.DRAWER_TOGGLE));
        shot(content, "refetch-" + colours, content.window()::askClerk);
        steps.run(() -> press(content, Ids.DRAWER_TOGGLE));
    }

    private static void press(WindowScene content, String button) {
        ((Button) content.scene().lookup("#" + button)).fire();
    }

    /** Everybody asked for at Clerk, from the sheet that says what it costs. */
    private void verify(WindowScene content, String colours, Section section) throws IOException {
        MainModel model = content.model();
        steps.run(() -> model.page().go(new Place.InSection(section)));
        steps.settle(content::isIdle);
        shot(
                content,
                "verify-" + colours,
                () -> content.window().askToVerify(new VerifyChoice.Everything()));
        steps.run(() -> press(content, Ids.VERIFY_YES));
        steps.await(() -> model.audit().report().flatMap(AuditReport::live).isPresent());
        shot(content, "verified-" + colours, () -> content.window().openTab(Ids.FINDINGS_TAB));
        steps.run(() -> content.window().openTab(Ids.ACTIVITY_TAB));
    }

    private static boolean offers(Finding finding, RepairKind kind) {
        return finding.repairs().stream().anyMatch(it -> it.kind() == kind && it.isPossible());
    }

    /** A username that both sections cache: the picture of the incident. */
    private static Optional<CacheKey> twin(KeyIndex index, Section first, Section second) {
        return Stream.of(KeyType.USERNAME, KeyType.ID)
                .flatMap(type -> index.group(first, type).stream())
                .flatMap(group -> IntStream.range(0, group.size()).mapToObj(group::key))
                .filter(key ->
                        index.group(second, key.type())
                                .filter(it -> it.positionOf(key.identifier()) >= 0)
                                .isPresent())
                .findFirst();
    }

    private void shot(WindowScene content, String name, Runnable prepare) throws IOException {
        steps.run(prepare);
        steps.settle(content::isIdle);
        Image image = steps.call(() -> canvas.draw(content.scene()));
        PngFile.write(image, folder.resolve(name + ".png"));
    }
}
