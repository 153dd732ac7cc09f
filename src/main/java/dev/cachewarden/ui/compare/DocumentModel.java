package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.AlignedTree;
import dev.cachewarden.core.compare.Arrangement.Order;
import dev.cachewarden.core.compare.Folding;
import dev.cachewarden.core.compare.Row;
import dev.cachewarden.core.compare.SearchHit;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/**
 * The aligned lines: what is folded, left out, masked and searched for. Aligning and searching
 * happen in the background; an answer to an older question is dropped. On the FX thread.
 */
final class DocumentModel {

    /** Preparing long lines takes little time compared with laying out this number of lines. */
    private static final int MOST_PREPARED = 10_000;

    private final BackgroundTasks tasks;
    private final Aligning aligning;
    private final ReadOnlyObjectWrapper<List<Row>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");

    /** What is being done to the lines; empty once they are what they are. */
    private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper(this, "working", "");

    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(this, "onlyDiff");

    /** What is private shows when somebody asks for it. */
    private final BooleanProperty masked = new SimpleBooleanProperty(this, "masked", true);

    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyStringWrapper searchVerdict =
            new ReadOnlyStringWrapper(this, "searchVerdict", "");
    private final ReadOnlyIntegerWrapper revealed = new ReadOnlyIntegerWrapper(this, "row", -1);

    private AlignedTree tree = AlignedTree.of(List.of());
    private List<DisplayColumn> treeColumns = List.of();
    private List<DisplayColumn> rowsColumns = List.of();
    private Folding folding = Folding.of(Folding.Base.INITIAL);
    private List<SearchHit> hits = List.of();
    private int hit = -1;
    private boolean laidOut;
    private long rowsQuestion;
    private long searchQuestion;

    DocumentModel(BackgroundTasks tasks) {
        this.tasks = tasks;
        this.aligning = new Aligning(tasks, this::aligned);
        onlyDifferences.subscribe((was, is) -> changed());
        masked.subscribe((was, is) -> searchAgain(false));
        search.subscribe((was, is) -> searchAgain(true));
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether the copies differ, in words; empty where there is nothing to compare. */
    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** {@code comparing…} while the lines are the first ones, or none; else empty. */
    ReadOnlyStringProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Whether the lines are those of all that was to be shown last. */
    boolean isLaidOut() {
        return laidOut;
    }

    BooleanProperty onlyDifferencesProperty() {
        return onlyDifferences;
    }

    /** Text that may name an entry, as it is shown while private fields are masked or not. */
    String shown(String text) {
        return masked.get() ? Masking.text(text) : text;
    }

    BooleanProperty maskedProperty() {
        return masked;
    }

    /** In which order, or form, values are shown; takes effect with the next {@link #show}. */
    void arrange(Order order, boolean hidesNames) {
        aligning.arrange(order, hidesNames);
    }

    StringProperty searchProperty() {
        return search;
    }

    /** {@code 2 of 7}, or that nothing was found. */
    ReadOnlyStringProperty searchVerdictProperty() {
        return searchVerdict.getReadOnlyProperty();
    }

    /** The row to bring into view, set anew for each hit; -1 in between. */
    ReadOnlyIntegerProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Forgets what was folded: for another entry. */
    void startOver() {
        folding = Folding.of(Folding.Base.INITIAL);
        show(List.of(), List.of());
    }

    /**
     * Which part of the rows is a column's: columns may have come and gone since the rows were
     * aligned, and a row knows nothing of those.
     *
     * @return -1 for a column that the rows were not aligned with
     */
    int placeOf(DisplayColumn column) {
        for (int i = 0; i < rowsColumns.size(); i++) {
            if (rowsColumns.get(i).isSameColumn(column)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Aligns other contents. Of large ones the first lines are shown until that is done; nobody
     * goes on with what was asked before.
     *
     * @param columns whose they are, in the same order
     */
    void show(List<DisplayColumn> columns, List<Content> contents) {
        laidOut = false;
        working.set("");
        boolean compared = contents.stream().filter(Content.Document.class::isInstance).count() > 1;
        if (aligning.ask(columns, contents) && !aligning.isAnswered()) {
            working.set(compared ? "comparing…" : "laying out the lines…");
            verdict.set((compared ? "comparing… " : "") + "these are the first lines");
        }
    }

    private void aligned(Aligning.Aligned made) {
        tree = made.tree();
        treeColumns = made.columns();
        if (made.isWhole()) {
            verdict.set(tree.verdict());
        }
        changed();
    }

    void toggle(Row row) {
        if (row.isFoldable()) {
            refold(folding.toggled(row.path()));
        }
    }

    void fold(Row row) {
        row.foldablePath().ifPresent(path -> refold(folding.toggled(path)));
    }

    void unfold(Row row) {
        if (row.isFolded()) {
            toggle(row);
        }
    }

    void foldAll() {
        refold(Folding.of(Folding.Base.EVERYTHING));
    }

    void unfoldAll() {
        refold(Folding.of(Folding.Base.NOTHING));
    }

    private void refold(Folding wanted) {
        folding = wanted;
        computeRows(Optional.empty());
    }

    private void changed() {
        computeRows(Optional.empty());
        searchAgain(false);
    }

    private void computeRows(Optional<SearchHit> toReveal) {
        long question = ++rowsQuestion;
        AlignedTree aligned = tree;
        List<DisplayColumn> columns = treeColumns;
        Folding folded = folding;
        boolean only = onlyDifferences.get();
        boolean isWhole = aligning.isAnswered();
        tasks.of(() -> prepared(aligned.rows(folded, only)))
                .onSuccess(lines -> {
                    if (question == rowsQuestion) {
                        rowsColumns = columns;
                        laidOut = isWhole && aligning.isAnswered();
                        rows.set(lines);
                        if (isWhole) {
                            working.set("");
                        }
                        toReveal.ifPresent(this::reveal);
                    }
                })
                .start();
    }

    /** Long lines are written here, and not while they are drawn. */
    private static List<Row> prepared(List<Row> lines) {
        lines.stream().limit(MOST_PREPARED).forEach(Row::prepare);
        return lines;
    }

    private void searchAgain(boolean goThere) {
        long question = ++searchQuestion;
        AlignedTree aligned = tree;
        String text = search.get();
        boolean dots = masked.get();
        boolean only = onlyDifferences.get();
        tasks.of(() -> aligned.search(text, dots, only))
                .onSuccess(found -> {
                    if (question == searchQuestion) {
                        hits = found;
                        hit = found.isEmpty() ? -1 : 0;
                        tellHit();
                        if (goThere && hit >= 0) {
                            goToHit();
                        }
                    }
                })
                .start();
    }

    void nextHit() {
        step(1);
    }

    void previousHit() {
        step(-1);
    }

    private void step(int by) {
        if (!hits.isEmpty()) {
            hit = Math.floorMod(hit + by, hits.size());
            tellHit();
            goToHit();
        }
    }

    private void tellHit() {
        searchVerdict.set(
                search.get().isEmpty()
                        ? ""
                        : hits.isEmpty() ? "not found" : (hit + 1) + " of " + hits.size());
    }

    private void goToHit() {
        folding = hits.get(hit).shownIn(folding);
        computeRows(Optional.of(hits.get(hit)));
    }

    private void reveal(SearchHit wanted) {
        List<Row> lines = rows.get();
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.isAt(lines.get(i))) {
                revealed.set(-1);
                revealed.set(i);
                return;
            }
        }
    }
}
