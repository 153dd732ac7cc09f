import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs google-java-format over every Java file below a folder: {@code --check} names the files that
 * differ and fails, {@code --replace} rewrites them. A separate program because the formatter takes
 * files, not folders.
 */
final class Format {

    public static void main(String[] args) throws IOException {
        List<String> call = new ArrayList<>(List.of("--aosp"));
        call.addAll(
                switch (args[0]) {
                    case "--check" -> List.of("--dry-run", "--set-exit-if-changed");
                    case "--replace" -> List.of("--replace");
                    default ->
                            throw new IllegalArgumentException(
                                    "--check or --replace, not " + args[0]);
                });
        try (var files = Files.walk(Path.of(args[1]))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .forEach(call::add);
        }
        com.google.googlejavaformat.java.Main.main(call.toArray(String[]::new));
    }
}
