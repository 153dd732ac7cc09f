package dev.cachewarden.app.export;

import dev.cachewarden.core.report.FindingsTable;

import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Changes as comma-separated values (RFC 4180), one a line, for a spreadsheet. */
public final class JournalCsv {

    private JournalCsv() {}

    /**
     * A header and a line for each row.
     *
     * @param rows as they may be seen; each has a cell for each title of the header
     */
    public static String of(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FindingsCsv.FORMAT)) {
            printer.printRecord(header);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(FindingsTable::plain).toList());
            }
        } catch (IOException e) {
            // Nothing is written but memory.
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
