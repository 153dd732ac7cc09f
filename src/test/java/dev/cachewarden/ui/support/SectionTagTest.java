package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class SectionTagTest {

    @Start
    void start(Stage stage) {
        // Labels need a toolkit.
    }

    private static Label tag(String environment) {
        return SectionTag.of(new Section.Configured(new Environment(environment, false)));
    }

    @Test
    void anUsualNameIsShownWhole() {
        assertThat(tag("development").getText()).isEqualTo("DEVELOPMENT");
        assertThat(tag("development").getTooltip()).isNull();
    }

    @Test
    void ofALongNameTheMiddleIsLeftOutAndTheTooltipSaysItWhole() {
        String name = "production-eu-central-1-blue-canary-with-a-very-long-name-abc";

        assertThat(tag(name).getText()).isEqualTo("PRODUCTION-EU-C…NAME-ABC");
        assertThat(tag(name).getTooltip().getText()).isEqualTo(name);
        assertThat(tag(name).getAccessibleText()).isEqualTo(name);
    }
}
