package dev.cachewarden.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options for pictures of the window. */
public final class PictureOptions {

    @Option(
            names = "--pictures",
            required = true,
            paramLabel = "FOLDER",
            description = "Draw the window's views into PNG files there instead of opening it.")
    private @Nullable Path folder;

    @Option(
            names = "--picture-size",
            paramLabel = "SIZE",
            converter = SizeText.class,
            description =
                    "Of the window, WIDTHxHEIGHT (default: 1360x860); @2 after it draws each point"
                            + " as two by two, as on a display set to 200 %%.")
    private @Nullable Size size;

    /**
     * Of a window.
     *
     * @param width in points
     * @param height in points
     * @param scale pixels a point
     */
    public record Size(int width, int height, int scale) {}

    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException("The option is required in its group");
        }
        return folder;
    }

    /** Empty for the size in which the window opens. */
    public Optional<Size> size() {
        return Optional.ofNullable(size);
    }

    private static final class SizeText implements ITypeConverter<Size> {

        private static final Pattern FORM = Pattern.compile("(\\d{3,4})x(\\d{3,4})(?:@([1-4]))?");

        @Override
        public Size convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is no size; write 1360x860, or 1360x860@2");
            }
            String scale = matcher.group(3);
            return new Size(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    scale == null ? 1 : Integer.parseInt(scale));
        }
    }
}
