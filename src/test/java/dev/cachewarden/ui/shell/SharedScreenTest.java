package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.ui.support.FailurePictures;
import dev.cachewarden.ui.support.ShownWords;

import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In private mode nobody is named, wherever in the window one looks. */
@ExtendWith({ApplicationExtension.class, FailurePictures.class})
final class SharedScreenTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.@+-]+");

    /** Names that are months as well. */
    private static final Set<String> WORDS = Set.of("Jun", "May", "Mar", "Jan");

    @TempDir Path folder;

    private final FxRobot fx = new FxRobot();
    @AutoClose private final MemoryDemo demo = new MemoryDemo(fx);

    @Start
    void start(Stage stage) {
        demo.start(stage, folder);
    }

    @Test
    void nobodyIsNamedInAnyViewMenuTipOrSheet() {
        demo.openAudited();
        Set<String> names = names();
        assertThat(named(names)).as("names are shown without it").isNotEmpty();

        fx.interact(demo.window().privacy()::switchNames);
        List<String> said = new ArrayList<>();
        Set<String> stops = new HashSet<>();
        new WindowTour(
                        fx,
                        demo,
                        stop -> {
                            stops.add(stop);
                            named(names).forEach(it -> said.add(stop + ": " + it));
                        })
                .go();

        assertThat(said).isEmpty();
        assertThat(stops).hasSizeGreaterThan(30);
    }

    /** What all people of the cache are called. */
    private Set<String> names() {
        PeopleIndex people =
                demo.window().model().connection().cache().orElseThrow().workspace().people();
        Set<String> names =
                demo.window().model().keys().index().sections().stream()
                        .flatMap(section ->
                                demo.window().model().keys().index().groups(section).stream())
                        .flatMap(group -> IntStream.range(0, group.size()).mapToObj(group::key))
                        .flatMap(key -> people.in(key).stream())
                        .flatMap(SharedScreenTest::names)
                        .collect(Collectors.toCollection(HashSet::new));
        names.removeAll(WORDS);
        names.remove("");
        return names;
    }

    private static Stream<String> names(Person person) {
        return Stream.of(person.firstName(), person.lastName(), person.username(), person.email());
    }

    /** The texts that have one of the names as a word. */
    private static List<String> named(Set<String> names) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, ShownWords::everywhere).stream()
                .flatMap(text ->
                        WORD.matcher(text)
                                .results()
                                .map(word -> word.group())
                                .filter(names::contains)
                                .map(word -> word + " in “" + text + "”"))
                .toList();
    }
}
