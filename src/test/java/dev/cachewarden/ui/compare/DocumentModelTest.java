package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.compare.AlignedTree;
import dev.cachewarden.core.compare.Folding;
import dev.cachewarden.core.compare.Line;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.ui.compare.ExternalColumn.Header;
import dev.cachewarden.ui.support.BackgroundTasks;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

final class DocumentModelTest {

    private static final DisplayColumn PRODUCTION = column("production", "asked");
    private static final DisplayColumn DEVELOPMENT = column("development", "asked");

    private final BlockingQueue<Runnable> outcomes = new LinkedBlockingQueue<>();

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.virtual(outcomes::add);

    private final DocumentModel model = new DocumentModel(tasks);

    private static DisplayColumn column(String environment, String status) {
        return new DisplayColumn.OfFurther(
                new ExternalColumn(
                        "Clerk",
                        new Section.Configured(new Environment(environment, true)),
                        new Header(Optional.empty(), List.of(status)),
                        new Content.Nothing()));
    }

    private void show(DisplayColumn... columns) {
        model.show(
                List.of(columns), List.of(columns).stream().map(DisplayColumn::content).toList());
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

        assertThat(model.placeOf(column("production", "answered"))).isZero();
    }

    private static Content large(int seed) {
        JsonFields metadata = new JsonFields();
        for (int i = 0; i < 20_000; i++) {
            metadata.put("name" + i, "value" + i % seed);
        }
        return new Content.Document(new JsonFields().put("metadata", metadata.object()).object());
    }

    private List<String> lines() {
        return model.rowsProperty().get().stream()
                .map(row -> row.line(0, true).map(Line::text).orElse(""))
                .toList();
    }

    @Test
    void aLargeDifferenceShowsItsFirstLinesAndSaysThatItIsCompared() throws InterruptedException {
        List<Content> contents = List.of(large(7), large(11));
        model.show(List.of(PRODUCTION, DEVELOPMENT), contents);
        assertThat(model.workingProperty().get()).isEqualTo("comparing…");
        assertThat(model.verdictProperty().get()).startsWith("comparing…");
        assertThat(model.isLaidOut()).isFalse();

        boolean sawFirstLines = false;
        while (!tasks.isIdle()) {
            outcomes.take().run();
            boolean unfinished = !model.workingProperty().get().isEmpty();
            assertThat(model.isLaidOut()).isEqualTo(!unfinished);
            sawFirstLines |= unfinished && !lines().isEmpty();
        }

        assertThat(sawFirstLines || lines().size() > 300).isTrue();
        assertThat(model.workingProperty().get()).isEmpty();
        assertThat(model.verdictProperty().get()).isEqualTo("The copies differ");
        assertThat(model.rowsProperty().get())
                .hasSameSizeAs(
                        AlignedTree.of(contents).rows(Folding.of(Folding.Base.INITIAL), false));
    }

    @Test
    void copiesThatAreNotUnderstoodDoNotAgree() throws InterruptedException {
        Content user = new Content.Document(new JsonFields().put("id", "user_1").object());
        List<DisplayColumn> columns = List.of(PRODUCTION, DEVELOPMENT, column("test", "asked"));
        model.show(columns, List.of(user, user, new Content.Nothing()));
        arrive();
        assertThat(model.verdictProperty().get()).isEqualTo("The copies agree");

        model.show(columns, List.of(user, user, new Content.Bytes(ByteString.utf8("x"))));
        arrive();
        assertThat(model.verdictProperty().get())
                .isEqualTo("2 copies agree, 1 cannot be compared with them");
    }

    @Test
    void anotherSelectionEndsTheComparisonBeforeIt() throws InterruptedException {
        model.show(List.of(PRODUCTION, DEVELOPMENT), List.of(large(7), large(11)));
        model.startOver();
        arrive();

        assertThat(lines()).isEmpty();
        assertThat(model.workingProperty().get()).isEmpty();
        assertThat(model.isLaidOut()).isTrue();
    }
}
