package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.value.Content;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Contents of several columns, aligned for comparison. JSON documents are aligned by path; columns
 * with other contents show their lines next to them. Immutable, safe for all threads. Building one
 * takes time in proportion to the documents: not for the window's thread.
 */
public final class AlignedTree {

    private static final int MOST_HITS = 10_000;

    private final List<Optional<TextLines>> texts;
    private final int[] documentColumns;
    private final Arrangement arrangement;
    private final @Nullable AlignedNode root;

    private AlignedTree(
            List<Content> contents, Arrangement arrangement, BooleanSupplier isUnwanted) {
        this.arrangement = arrangement;
        @Nullable Json[] documents = new Json[contents.size()];
        for (int column = 0; column < documents.length; column++) {
            if (contents.get(column) instanceof Content.Document(Json json)) {
                documents[column] = json;
            }
        }
        this.texts = contents.stream().map(it -> TextLines.of(it, arrangement)).toList();
        this.documentColumns = Alignment.presentIn(documents);
        this.root =
                documentColumns.length == 0
                        ? null
                        : Alignment.of(documents, arrangement, isUnwanted);
    }

    /**
     * Lays contents side by side, as stored.
     *
     * @param contents by column; {@link Content.Nothing} for a column that takes no part
     */
    public static AlignedTree of(List<Content> contents) {
        return of(contents, Arrangement.STORED, () -> false);
    }

    /**
     * As {@link #of(List)}, in any arrangement, for somebody who may not wait for it.
     *
     * @param isUnwanted asked all the time, on the calling thread
     * @throws CancellationException once that is so
     */
    public static AlignedTree of(
            List<Content> contents, Arrangement arrangement, BooleanSupplier isUnwanted) {
        return new AlignedTree(List.copyOf(contents), arrangement, isUnwanted);
    }

    /** How many columns have a JSON document. */
    public int documents() {
        return documentColumns.length;
    }

    /** Whether anything differs between the documents, or between the texts. */
    public boolean differs() {
        return (root != null && root.differs()) || textDiffersAnywhere();
    }

    /** Whether the copies differ, in words; empty where there is nothing to compare. */
    public String verdict() {
        if (documents() < 2) {
            return "";
        }
        if (differs()) {
            return "The copies differ";
        }
        return texts() == 0
                ? "The copies agree"
                : documents() + " copies agree, " + texts() + " cannot be compared with them";
    }

    /**
     * The lines to show.
     *
     * @param onlyDifferences leaves out what all documents agree on; does nothing with fewer than
     *     two
     */
    public List<Row> rows(Folding folding, boolean onlyDifferences) {
        List<Row> rows = new ArrayList<>();
        if (root != null) {
            addRows(root, folding, onlyDifferences && documents() > 1, rows);
        }
        int lines =
                texts.stream().mapToInt(it -> it.map(TextLines::count).orElse(0)).max().orElse(0);
        for (int number = rows.size(); number < lines; number++) {
            rows.add(new Row(this, null, Row.Part.SCALAR, number));
        }
        return rows;
    }

    private void addRows(
            AlignedNode node, Folding folding, boolean onlyDifferences, List<Row> rows) {
        if (onlyDifferences && !node.differs() && node.parent() != null) {
            return;
        }
        if (!node.isContainer()) {
            rows.add(row(node, Row.Part.SCALAR, rows));
        } else if (folding.isFolded(node)) {
            rows.add(row(node, Row.Part.FOLDED, rows));
        } else {
            rows.add(row(node, Row.Part.OPENING, rows));
            for (AlignedNode child : node.children()) {
                addRows(child, folding, onlyDifferences, rows);
            }
            rows.add(row(node, Row.Part.CLOSING, rows));
        }
    }

    private Row row(AlignedNode node, Row.Part part, List<Row> rows) {
        return new Row(this, node, part, rows.size());
    }

    /**
     * Lines that contain {@code text} in any column, in either case, folded or not, as far as
     * {@code onlyDifferences} leaves them. At most 10,000.
     */
    public List<SearchHit> search(String text, boolean masked, boolean onlyDifferences) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<SearchHit> hits = new ArrayList<>();
        if (!wanted.isEmpty() && root != null) {
            search(root, wanted, masked, onlyDifferences && documents() > 1, hits);
        }
        if (!wanted.isEmpty()) {
            texts.forEach(it -> it.ifPresent(lines -> search(lines, wanted, masked, hits)));
        }
        return hits;
    }

    private void search(
            AlignedNode node,
            String wanted,
            boolean masked,
            boolean onlyDifferences,
            List<SearchHit> hits) {
        if (hits.size() >= MOST_HITS || (onlyDifferences && !node.differs())) {
            return;
        }
        LineWriter writer = new LineWriter(node, masked, arrangement);
        for (int document = 0; document < documents(); document++) {
            if (writer.first(document, false)
                    .filter(it -> contains(it.text(), wanted))
                    .isPresent()) {
                hits.add(new SearchHit(node, -1));
                break;
            }
        }
        node.children().forEach(child -> search(child, wanted, masked, onlyDifferences, hits));
    }

    private static void search(
            TextLines lines, String wanted, boolean masked, List<SearchHit> hits) {
        for (int i = 0; i < lines.count() && hits.size() < MOST_HITS; i++) {
            if (contains(lines.line(i, masked), wanted)) {
                hits.add(new SearchHit(null, i));
            }
        }
    }

    private static boolean contains(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    Optional<TextLines> text(int column) {
        return texts.get(column);
    }

    /** How many columns have text or bytes, which are not compared with documents. */
    public long texts() {
        return texts.stream().flatMap(Optional::stream).count();
    }

    int columns() {
        return texts.size();
    }

    /** Whether a column shows text, and this line of it is long. */
    boolean hasLongText(int number) {
        return texts.stream().flatMap(Optional::stream).anyMatch(lines -> lines.isLong(number));
    }

    /** Position of a column among those with documents, or -1. */
    int documentOf(int column) {
        for (int i = 0; i < documentColumns.length; i++) {
            if (documentColumns[i] == column) {
                return i;
            }
        }
        return -1;
    }

    Arrangement arrangement() {
        return arrangement;
    }

    /** Which of the columns that show text agree in this line; by position among those. */
    Agreement textAgreement(int number) {
        return Agreement.of(
                texts.stream()
                        .flatMap(Optional::stream)
                        .map(it -> number < it.count() ? it.line(number, false) : "")
                        .toArray());
    }

    /** Position of a column among those that show text. */
    int textOf(int column) {
        return (int) texts.stream().limit(column).filter(Optional::isPresent).count();
    }

    private boolean textDiffersAnywhere() {
        return texts.stream().flatMap(Optional::stream).distinct().count() > 1;
    }
}
