package dev.cachewarden.ui.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;

import org.jspecify.annotations.Nullable;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Colours of all windows: light or dark as the system says, until the user chooses. On the FX
 * thread.
 */
public final class Theme {

    /** Of which there are two. */
    public enum Colours {
        LIGHT("light"),
        DARK("dark");

        private final String styleClass;

        Colours(String styleClass) {
            this.styleClass = styleClass;
        }

        /** On the root of every scene, for the few colours that are not looked up. */
        public String styleClass() {
            return styleClass;
        }

        public Colours other() {
            return this == LIGHT ? DARK : LIGHT;
        }
    }

    private static final List<String> SHEETS =
            List.of(
                    "cachewarden.css",
                    "compare.css",
                    "flush.css",
                    "findings.css",
                    "live.css",
                    "overview.css");

    private final ReadOnlyObjectWrapper<Colours> colours;
    private final List<Scene> scenes = new ArrayList<>();
    private boolean chosen;

    public Theme(Colours first) {
        colours = new ReadOnlyObjectWrapper<>(this, "colours", first);
        colours.subscribe(this::apply);
    }

    /** A theme that follows the system's colours until {@link #choose} is called. */
    public static Theme followingSystem() {
        Theme theme = new Theme(FxThread.systemIsDark() ? Colours.DARK : Colours.LIGHT);
        FxThread.onSystemColours(dark -> {
            if (!theme.chosen) {
                theme.colours.set(dark ? Colours.DARK : Colours.LIGHT);
            }
        });
        return theme;
    }

    public ReadOnlyObjectProperty<Colours> coloursProperty() {
        return colours.getReadOnlyProperty();
    }

    /** What the user has chosen; empty while the system is followed. */
    public Optional<Colours> chosen() {
        return chosen ? Optional.of(colours.get()) : Optional.empty();
    }

    /** The user's choice, from here on instead of the system's. */
    public void choose(Colours wanted) {
        chosen = true;
        colours.set(wanted);
    }

    /** Gives a scene our stylesheets and the style class of the present colours. */
    public void attach(Scene scene) {
        for (String sheet : SHEETS) {
            @Nullable URL url = Theme.class.getResource("/dev/cachewarden/ui/" + sheet);
            if (url != null) {
                scene.getStylesheets().add(url.toExternalForm());
            }
        }
        scenes.add(scene);
        mark(scene, colours.get());
    }

    private void apply(Colours wanted) {
        Application.setUserAgentStylesheet(
                switch (wanted) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        scenes.forEach(scene -> mark(scene, wanted));
    }

    private static void mark(Scene scene, Colours wanted) {
        List<String> classes = scene.getRoot().getStyleClass();
        classes.remove(wanted.other().styleClass());
        if (!classes.contains(wanted.styleClass())) {
            classes.add(wanted.styleClass());
        }
    }
}
