package dev.cachewarden.ui.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.ui.support.Shortcut;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class PaletteModelTest {

    private Optional<String> hindrance = Optional.of("Open a cache first.");
    private final List<String> done = new ArrayList<>();
    private final Action refresh =
            Action.of("Refresh", () -> done.add("refresh"))
                    .withShortcut(Shortcut.REFRESH)
                    .unless(() -> hindrance);
    private final Action flush =
            Action.of("Flush all environments…", () -> done.add("flush")).unless(() -> hindrance);
    private final Action about = Action.of("About Cachewarden", () -> done.add("about"));
    private final PaletteModel model = new PaletteModel(List.of(refresh, flush, about));

    @Test
    void whatCanBeDoneComesFirstElseInTheOrderOfTheList() {
        assertThat(model.shown()).containsExactly(about, refresh, flush);
    }

    @Test
    void everyWordThatIsTypedMustBeInTheName() {
        model.textProperty().set("all FLUSH");
        assertThat(model.shown()).containsExactly(flush);
        model.textProperty().set("flush none");
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void theNoteIsTheKeysOrWhyItCannotBeDone() {
        assertThat(PaletteModel.note(refresh)).isEqualTo("Open a cache first.");
        hindrance = Optional.empty();
        assertThat(PaletteModel.note(refresh)).isEqualTo("F5");
        assertThat(PaletteModel.note(about)).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsNotDone() {
        refresh.run();
        assertThat(done).isEmpty();
        hindrance = Optional.empty();
        refresh.run();
        assertThat(done).containsExactly("refresh");
    }
}
