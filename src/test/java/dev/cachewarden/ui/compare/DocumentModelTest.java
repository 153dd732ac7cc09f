package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.ui.support.BackgroundTasks;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

final class DocumentModelTest {

    private static final Standing PRODUCTION = column("Clerk: production", "asked");
    private static final Standing DEVELOPMENT = column("Clerk: development", "asked");

    private final BlockingQueue<Runnable> outcomes = new LinkedBlockingQueue<>();

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.virtual(outcomes::add);

    private final DocumentModel model = new DocumentModel(tasks);

    private static Standing column(String title, String status) {
        return new Standing.OfFurther(
                new FurtherColumn(
                        title,
                        new Section.Configured(new Environment("production", true)),
                        status,
                        new Content.Nothing()));
    }

    private void show(Standing... columns) {
        model.show(List.of(columns), List.of(columns).stream().map(Standing::content).toList());
    }

    /** Lets what was aligned in the background arrive. */
    private void arrive() throws InterruptedException {
        while (!tasks.isIdle()) {
            outcomes.take().run();
        }
    }

    @Test
    void aColumnHasNoPartOfRowsThatWereAlignedWithoutIt() throws InterruptedException {
        show(PRODUCTION);
        arrive();

        show(DEVELOPMENT, PRODUCTION);

        assertThat(model.placeOf(DEVELOPMENT)).isEqualTo(-1);
        assertThat(model.placeOf(PRODUCTION)).isZero();

        arrive();

        assertThat(model.placeOf(DEVELOPMENT)).isZero();
        assertThat(model.placeOf(PRODUCTION)).isEqualTo(1);
    }

    @Test
    void aColumnKeepsItsPartWhenAnotherStatusStandsAboveIt() throws InterruptedException {
        show(PRODUCTION);
        arrive();

        assertThat(model.placeOf(column("Clerk: production", "answered"))).isZero();
    }
}
