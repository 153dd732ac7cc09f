package dev.cachewarden.bench;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Collects figures, prints each when it is known, and writes them as JSON at the end. */
final class Report {

    /**
     * One figure.
     *
     * @param ours in {@code unit}
     * @param reference what it is held against, in {@code unit}
     * @param ratio ours to reference, or reference to ours where {@code wanted} says so
     */
    record Figure(
            String name,
            String unit,
            double ours,
            String referenceName,
            double reference,
            double ratio,
            String wanted,
            boolean reached) {}

    private final List<Figure> figures = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
        System.out.printf(
                Locale.ROOT,
                "%-40s %10.3f %s   %s: %.3f   ratio %.2f   wanted %s: %s%n",
                figure.name(),
                figure.ours(),
                figure.unit(),
                figure.referenceName(),
                figure.reference(),
                figure.ratio(),
                figure.wanted(),
                figure.reached() ? "reached" : "NOT REACHED");
    }

    void say(String line) {
        System.out.println(line);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(figures));
        System.out.println("Written to " + file);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
