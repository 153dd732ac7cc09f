package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The size of pictures is what was named, or nothing is drawn. */
final class PictureOptionsTest {

    @Command(name = "draw")
    private static final class Draw {

        @Mixin private PictureOptions options = new PictureOptions();
    }

    private static PictureOptions options(String... arguments) {
        Draw draw = new Draw();
        new CommandLine(draw).parseArgs(arguments);
        return draw.options;
    }

    @Test
    void aSizeIsWidthHeightAndPixelsAPoint() {
        assertThat(options("--pictures", "x").size()).isEmpty();
        assertThat(options("--pictures", "x", "--picture-size", "1000x650").size())
                .contains(new PictureOptions.Size(1000, 650, 1));
        assertThat(options("--pictures", "x", "--picture-size", "2560x1440@2").size())
                .contains(new PictureOptions.Size(2560, 1440, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"big", "10x10", "1000", "1000x650@9", "1000x650@", "99999x650"})
    void whatIsNoSizeIsRefused(String text) {
        assertThatThrownBy(() -> options("--pictures", "x", "--picture-size", text))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("is no size");
    }

    @Test
    void aSizeWithoutAFolderIsRefused() {
        assertThatThrownBy(() -> options("--picture-size", "1000x650"))
                .isInstanceOf(ParameterException.class);
    }
}
