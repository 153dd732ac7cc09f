package dev.cachewarden.app.export;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.report.FindingsTable;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Findings as comma-separated values (RFC 4180), one a line, for a spreadsheet. */
public final class FindingsCsv {

    /** Quoted always: readers differ on the spaces at the ends of a bare cell. */
    static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private FindingsCsv() {}

    public static String of(AuditReport report) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecords(FindingsTable.rows(report));
        } catch (IOException e) {
            // Nothing is written but memory.
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
