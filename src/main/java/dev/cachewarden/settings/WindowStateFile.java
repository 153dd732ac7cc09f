package dev.cachewarden.settings;

import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.SettingsException;
import dev.cachewarden.core.port.WindowMemory;
import dev.cachewarden.core.window.WindowState;
import dev.cachewarden.core.window.WindowState.Bounds;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How the window was left, in a JSON file. It is no work of anybody's: one that cannot be read is
 * written anew.
 */
public final class WindowStateFile implements WindowMemory {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String BOUNDS = "bounds";
    private static final String X = "x";
    private static final String Y = "y";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MAXIMISED = "maximised";
    private static final String DARK = "dark";
    private static final String NAMES_HIDDEN = "namesHidden";

    private final Path file;

    /**
     * Keeps it in {@code file}, which need not exist.
     *
     * @param file usually {@code window.json} in the folder of this user's state
     */
    public WindowStateFile(Path file) {
        this.file = file;
    }

    @Override
    public WindowState load() {
        try {
            Members root =
                    new Members(
                            MAPPER.readTree(Files.readString(file)),
                            Set.of(BOUNDS, MAXIMISED, DARK, NAMES_HIDDEN));
            return new WindowState(
                    root.optionalObject(BOUNDS, Set.of(X, Y, WIDTH, HEIGHT))
                            .map(WindowStateFile::bounds),
                    root.truth(MAXIMISED, false),
                    root.has(DARK) ? Optional.of(root.truth(DARK, false)) : Optional.empty(),
                    root.truth(NAMES_HIDDEN, false));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return WindowState.FIRST;
        }
    }

    private static Bounds bounds(Members object) {
        return new Bounds(
                object.number(X), object.number(Y), object.number(WIDTH), object.number(HEIGHT));
    }

    @Override
    public void save(WindowState state) {
        ObjectNode root = MAPPER.createObjectNode();
        state.bounds().ifPresent(it -> put(it, root.putObject(BOUNDS)));
        root.put(MAXIMISED, state.maximised());
        state.dark().ifPresent(it -> root.put(DARK, it.booleanValue()));
        root.put(NAMES_HIDDEN, state.namesHidden());
        try {
            WholeFile.writePrivate(
                    file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new SettingsException(
                    "How the window was left cannot be written to "
                            + file
                            + ": "
                            + WholeFile.why(e),
                    e);
        }
    }

    private static void put(Bounds bounds, ObjectNode object) {
        object.put(X, bounds.x())
                .put(Y, bounds.y())
                .put(WIDTH, bounds.width())
                .put(HEIGHT, bounds.height());
    }
}
