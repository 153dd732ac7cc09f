package dev.cachewarden.ui.compare;

import java.util.Comparator;
import java.util.List;

/** Why an entry shows no lines, in a sentence: never nothing without a word. */
final class WhyNoLines {

    private WhyNoLines() {}

    static String of(List<ColumnModel> columns, DocumentModel document) {
        if (columns.isEmpty()) {
            return "";
        }
        List<String> reading =
                columns.stream()
                        .map(ColumnModel::state)
                        .filter(ColumnState.Reading.class::isInstance)
                        .map(state -> ((ColumnState.Reading) state).words())
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        if (!reading.isEmpty()) {
            String first = reading.getFirst();
            return "R" + first.substring(1);
        }
        if (!document.isLaidOut()) {
            String working = document.workingProperty().get();
            return "One moment: " + (working.isEmpty() ? "laying out the lines…" : working);
        }
        if (columns.stream().anyMatch(it -> it.state() instanceof ColumnState.Failed)) {
            return "An entry could not be read. Retry it above.";
        }
        if (columns.stream().noneMatch(it -> it.copy().isPresent())) {
            return "Not cached under any environment.";
        }
        return document.onlyDifferencesProperty().get() && document.rowsProperty().get().isEmpty()
                ? "No line differs."
                : "There is nothing in it to show.";
    }
}
