package dev.cachewarden.ui.compare;

import dev.cachewarden.core.compare.AlignedTree;
import dev.cachewarden.core.compare.Folding;
import dev.cachewarden.core.value.Content;

import java.util.List;
import java.util.stream.Collectors;

/** A document as indented text. */
final class DocumentText {

    private DocumentText() {}

    static String of(Content.Document document) {
        return AlignedTree.of(List.of(document))
                .rows(Folding.of(Folding.Base.NOTHING), false)
                .stream()
                .flatMap(row -> row.line(0, false).stream())
                .map(line -> "  ".repeat(line.indent()) + line.text())
                .collect(Collectors.joining("\n"));
    }
}
