package dev.cachewarden;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.DemoOptions;
import dev.cachewarden.cli.PictureOptions;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.SettingsException;
import dev.cachewarden.core.port.WindowMemory;
import dev.cachewarden.core.window.WindowState;
import dev.cachewarden.demo.DemoServer;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.ui.DesktopWindow;
import dev.cachewarden.ui.Display;
import dev.cachewarden.ui.picture.Canvas;
import dev.cachewarden.ui.picture.Gallery;
import dev.cachewarden.ui.shell.AuditParts;
import dev.cachewarden.ui.shell.ChangeParts;
import dev.cachewarden.ui.shell.ClerkParts;
import dev.cachewarden.ui.shell.Openings;
import dev.cachewarden.ui.shell.WindowParts;
import dev.cachewarden.ui.support.FxThread;
import dev.cachewarden.ui.support.SaveDialog;
import dev.cachewarden.ui.watch.DesktopNotices;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** The window, and the demo in it or, where there is no display, in pictures. */
final class WindowRun {

    private final Wiring wiring;

    WindowRun(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Shows the window until it is closed; answers the exit code. */
    int window(PrintStream err) {
        Optional<String> problem = Display.windowProblem();
        if (problem.isPresent()) {
            err.println(problem.get() + " The commands work without one: cachewarden --help.");
            return 1;
        }
        DemoOptions usual =
                new DemoOptions(OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), false);
        try (LazyDemo demo = new LazyDemo(usual, wiring, _ -> {})) {
            show(parts(wiring, demo), false, err::println);
        }
        return 0;
    }

    /** As it was left the last time. That it cannot be remembered is no reason to fail. */
    private static void show(WindowParts parts, boolean withDemo, Consumer<String> notes) {
        WindowMemory memory = Wiring.windowMemory();
        WindowState left = DesktopWindow.show(parts, memory.load(), withDemo);
        try {
            memory.save(left);
        } catch (SettingsException e) {
            notes.accept(String.valueOf(e.getMessage()));
        }
    }

    private static WindowParts parts(Wiring wiring, LazyDemo demo) {
        return new WindowParts(
                new Openings(
                        wiring::open,
                        wiring.check(),
                        wiring.snapshots(),
                        demo::open,
                        Wiring.connections()),
                kept(wiring),
                audit(wiring),
                new ClerkParts(wiring.clerk(), System.getenv()),
                new FiguresReader(StreamingFactsReader::new),
                wiring.snapshotFiles());
    }

    static ChangeParts kept(Wiring wiring) {
        return new ChangeParts(
                wiring.journal(), wiring.recovery(), wiring.changes(), wiring.repairs());
    }

    private static AuditParts audit(Wiring wiring) {
        return new AuditParts(
                wiring.audits(),
                wiring.auditSettings(),
                SaveDialog.ofSystem(),
                wiring.watches(),
                new DesktopNotices());
    }

    /** See {@link dev.cachewarden.cli.DemoHost#run}. */
    int demo(DemoOptions options, CliSession session, ToIntFunction<Workspace> summary)
            throws IOException {
        if (options.serve()) {
            return serve(options, session);
        }
        Optional<String> noWindow =
                options.pictures().isPresent() ? Optional.empty() : Display.windowProblem();
        noWindow.ifPresent(session::note);
        boolean shows = options.pictures().isEmpty() && noWindow.isEmpty();
        try (LazyDemo demo =
                new LazyDemo(options, wiring, shows ? it -> tell(it, session) : _ -> {})) {
            if (shows) {
                show(parts(wiring, demo), true, session::note);
                return 0;
            }
            Wiring apart = demo.apart();
            Workspace workspace = apart.open(demo.settings(), CacheLayout.DEFAULT);
            try (var _ = workspace.server()) {
                draw(parts(apart, demo), options.pictures(), session);
                return summary.applyAsInt(workspace);
            }
        }
    }

    /** Until the process is ended, which ends the demo's server as well. */
    private int serve(DemoOptions options, CliSession session) throws IOException {
        try (LazyDemo demo = new LazyDemo(options, wiring, it -> tell(it, session))) {
            demo.settings();
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void tell(DemoServer demo, CliSession session) {
        session.note(
                "As long as the demo runs, other commands reach its Redis and its own Clerk with"
                        + " these lines in a file, say demo.env, and --env-file demo.env:");
        demo.variables().forEach(session::printSecret);
    }

    private static void draw(WindowParts parts, Optional<PictureOptions> wanted, CliSession session)
            throws IOException {
        Optional<String> noPicture = Display.pictureProblem();
        if (noPicture.isPresent()) {
            session.note(noPicture.get());
            return;
        }
        Path folder = wanted.map(PictureOptions::folder).orElseGet(WindowRun::usualFolder);
        Gallery.startToolkit();
        new Gallery(
                        parts,
                        folder,
                        wanted.flatMap(PictureOptions::size)
                                .map(it -> new Canvas(it.width(), it.height(), it.scale()))
                                .orElse(Canvas.USUAL))
                .draw();
        FxThread.exit();
        session.note("Pictures of the window are in " + folder + ".");
    }

    /** In the build's output folder, if this is a project's folder. */
    private static Path usualFolder() {
        Path target = Path.of("target");
        return (Files.isDirectory(target) ? target : Path.of("")).resolve("cachewarden-pictures");
    }
}
