package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line across all columns. Its texts are written when asked for, so that a hundred thousand
 * rows cost little. Immutable.
 */
public final class Row {

    enum Part {
        SCALAR,
        OPENING,
        FOLDED,
        CLOSING
    }

    /** Characters whose line takes milliseconds to write. */
    static final int LONG = 20_000;

    private final AlignedTree tree;
    private final @Nullable AlignedNode node;
    private final Part part;
    private final int number;

    /** Cache for lines that are too slow to write each time; cleared when memory is short. */
    private volatile @Nullable SoftReference<Written> written;

    private record Written(List<Optional<Line>> masked, List<Optional<Line>> open) {}

    Row(AlignedTree tree, @Nullable AlignedNode node, Part part, int number) {
        this.tree = tree;
        this.node = node;
        this.part = part;
        this.number = number;
    }

    /**
     * What a column shows here, if anything.
     *
     * @param masked whether private parts are dots
     */
    public Optional<Line> line(int column, boolean masked) {
        SoftReference<Written> kept = written;
        Written lines = kept == null ? null : kept.get();
        return lines == null
                ? write(column, masked)
                : (masked ? lines.masked : lines.open).get(column);
    }

    /**
     * Writes the lines of all columns, if one of them takes noticeably long, so that {@link #line}
     * has them at once. Not for the window's thread.
     */
    public void prepare() {
        if (written != null || !isLong()) {
            return;
        }
        List<Optional<Line>> masked = new ArrayList<>();
        List<Optional<Line>> open = new ArrayList<>();
        for (int column = 0; column < tree.columns(); column++) {
            masked.add(write(column, true));
            open.add(write(column, false));
        }
        written = new SoftReference<>(new Written(masked, open));
    }

    private boolean isLong() {
        AlignedNode shown = node;
        if (shown != null && !shown.isContainer()) {
            for (int column = 0; column < shown.columns(); column++) {
                if (shown.value(column) instanceof Json.Str(String text) && text.length() > LONG) {
                    return true;
                }
            }
        }
        return tree.hasLongText(number);
    }

    private Optional<Line> write(int column, boolean masked) {
        Optional<TextLines> text = tree.text(column);
        if (text.isPresent()) {
            return text.filter(it -> number < it.count()).map(it -> it.asLine(number, masked));
        }
        int document = tree.documentOf(column);
        if (node == null || document < 0) {
            return Optional.empty();
        }
        LineWriter writer = new LineWriter(node, masked, tree.arrangement());
        return part == Part.CLOSING
                ? writer.closing(document)
                : writer.first(document, part == Part.FOLDED);
    }

    /** Whether the columns differ in this line; of a folded one, anywhere in it. */
    public boolean differs() {
        return (node != null && agreement(node).differs()) || tree.textAgreement(number).differs();
    }

    /**
     * How a column differs in this line from the others of its kind: documents are compared with
     * documents, texts with texts.
     */
    public ColumnMark mark(int column) {
        if (tree.text(column).isPresent()) {
            return tree.textAgreement(number).mark(tree.textOf(column));
        }
        int document = tree.documentOf(column);
        return node == null || document < 0 ? ColumnMark.NONE : agreement(node).mark(document);
    }

    private Agreement agreement(AlignedNode shown) {
        return switch (part) {
            case FOLDED -> shown.whole();
            case SCALAR, OPENING -> shown.here();
            case CLOSING -> Alignment.outside(shown);
        };
    }

    /** Whether this column has a container here that can be folded or opened. */
    public boolean isFoldable(int column) {
        int document = tree.documentOf(column);
        return isFoldable() && document >= 0 && node != null && node.hasContentIn(document);
    }

    /** Whether any column has. */
    public boolean isFoldable() {
        return part == Part.OPENING || part == Part.FOLDED;
    }

    public boolean isFolded() {
        return part == Part.FOLDED;
    }

    /** Where this is: the same for a line of the same thing in a later reading. */
    public String path() {
        return node == null ? "#" + number : node.path() + (part == Part.CLOSING ? "/~" : "");
    }

    /**
     * The name of the member of a user that this line shows or begins, in a value that holds one
     * user; empty for members of members, and in values of several users, where a name does not say
     * whose it is.
     */
    public Optional<String> memberOfUser() {
        return node == null || part == Part.CLOSING ? Optional.empty() : node.memberOfUser();
    }

    /** The path of the container that this line is in or opens: what Left folds. */
    public Optional<String> foldablePath() {
        if (node == null) {
            return Optional.empty();
        }
        AlignedNode container = part == Part.SCALAR || isFolded() ? node.parent() : node;
        return container == null || container.parent() == null
                ? Optional.empty()
                : Optional.of(container.path());
    }

    int number() {
        return number;
    }
}
