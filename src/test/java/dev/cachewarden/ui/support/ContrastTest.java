package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.audit.SeverityTag;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Words of the stylesheets can be read, in both colours. */
@ExtendWith(ApplicationExtension.class)
final class ContrastTest {

    private static final double LEAST = 4.5;

    private final FxRobot fx = new FxRobot();
    private Optional<Stage> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        shown = Optional.of(stage);
    }

    private void readable(Theme.Colours colours, List<? extends Pane> grounds) {
        VBox root = show(colours, grounds);
        assertThat(root.lookupAll("*").stream().filter(ContrastTest::hasWords).toList())
                .isNotEmpty()
                .allSatisfy(node ->
                        assertThat(Contrast.of((Labeled) node))
                                .as(node + " on " + node.getParent())
                                .isGreaterThanOrEqualTo(LEAST));
    }

    private VBox show(Theme.Colours colours, List<? extends Pane> grounds) {
        VBox root = new VBox();
        fx.interact(() -> {
            root.getStyleClass().add("page");
            root.getChildren().setAll(grounds);
            Scene scene = new Scene(root);
            new Theme(colours).attach(scene);
            shown.orElseThrow().setScene(scene);
            root.applyCss();
        });
        return root;
    }

    private static boolean hasWords(javafx.scene.Node node) {
        return node instanceof Labeled words && !words.getText().isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void severities(Theme.Colours colours) {
        List<StackPane> grounds = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            grounds.add(on("entry-finding severity-is-" + severity.label(), tag(severity)));
            grounds.add(on("page", tag(severity)));
            grounds.add(on("drawer-head", tag(severity)));
        }
        readable(colours, grounds);
    }

    private static Label tag(Severity severity) {
        return SeverityTag.of(severity);
    }

    @ParameterizedTest
    @EnumSource
    void sections(Theme.Colours colours) {
        Stream<Section> sections =
                Stream.of(
                        new Section.NoEnvironment(),
                        new Section.Unrecognised(),
                        configured("production"),
                        configured("development"),
                        configured("test"),
                        configured("a"),
                        configured("b"),
                        configured("c"),
                        configured("d"));
        readable(colours, sections.map(it -> on("page", SectionTag.of(it))).toList());
    }

    private static Section configured(String name) {
        return new Section.Configured(new Environment(name, false));
    }

    @ParameterizedTest
    @EnumSource
    void wordsOfAllViews(Theme.Colours colours) {
        readable(
                colours,
                Stream.of(
                                "muted",
                                "error-text",
                                "error-box",
                                "hint",
                                "shortcut-hint",
                                "counts-none",
                                "watch-tag",
                                "flush-reason",
                                "answer-step",
                                "compare-arrow")
                        .flatMap(style ->
                                Stream.of("page", "window-toolbar")
                                        .map(context -> on(context, label(style))))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void verdictsAndMoods(Theme.Colours colours) {
        List<StackPane> grounds = new ArrayList<>();
        Stream.of("pass", "fail", "unproven")
                .forEach(it -> grounds.add(on("page", label("verdict verdict-is-" + it))));
        for (String mood : List.of("agrees", "differs", "wrong", "not_known")) {
            grounds.add(on("refetch-band mood-" + mood, label("refetch-headline")));
            grounds.add(on("refetch-band mood-" + mood, label("muted")));
        }
        readable(colours, grounds);
    }

    @ParameterizedTest
    @EnumSource
    void tokensOfValues(Theme.Colours colours) {
        List<StackPane> grounds = new ArrayList<>();
        for (String token : List.of("name", "string", "number", "literal", "note", "aside")) {
            for (String state : List.of("", "differs", "evidence", "one-group", "other-group")) {
                grounds.add(line(state, label("compare-token token-" + token)));
                Label marked = label("compare-token token-" + token);
                marked.pseudoClassStateChanged(PseudoClass.getPseudoClass("marked"), true);
                if (!state.isEmpty()) {
                    grounds.add(line(state, marked));
                }
            }
        }
        readable(colours, grounds);
    }

    @ParameterizedTest
    @EnumSource
    void whereALineIsCut(Theme.Colours colours) {
        readable(
                colours,
                Stream.of("", "differs", "evidence", "one-group", "other-group")
                        .map(state -> line(state, label("compare-cut")))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whoItIs(Theme.Colours colours) {
        List<StackPane> grounds = new ArrayList<>();
        for (int colour = 0; colour < 6; colour++) {
            grounds.add(on("person-strip", label("person-avatar avatar-" + colour)));
        }
        Stream.of("person-name", "person-state", "person-others", "muted")
                .forEach(it -> grounds.add(on("person-strip", label(it))));
        Label restricted = label("person-state");
        restricted.pseudoClassStateChanged(PseudoClass.getPseudoClass("restricted"), true);
        grounds.add(on("person-strip", restricted));
        Stream.of("hit-name", "muted", "hit-type", "hit-match")
                .forEach(it -> grounds.add(on("person-row", label(it))));
        readable(colours, grounds);
    }

    @ParameterizedTest
    @EnumSource
    void figuresOfTheOverview(Theme.Colours colours) {
        List<StackPane> grounds = new ArrayList<>();
        for (String figure : List.of("", "overview-total", "overview-foreign")) {
            grounds.add(on("overview-card", link("figure-link " + figure)));
        }
        grounds.add(on("overview-panel", link("panel-title")));
        Stream.of("overview-none", "overview-checked muted", "muted")
                .forEach(it -> grounds.add(on("overview-card", label(it))));
        Stream.of("overview-leak-headline", "overview-leak-words")
                .forEach(it -> grounds.add(on("overview-leak", label(it))));
        readable(colours, grounds);
    }

    private static Hyperlink link(String styles) {
        Hyperlink link = new Hyperlink("1,128");
        styles(styles).forEach(link.getStyleClass()::add);
        return link;
    }

    /** WCAG 2.2 asks for 3 : 1 of what a picture means, where 4.5 is for words. */
    @ParameterizedTest
    @EnumSource
    void graphicsAreSeen(Theme.Colours colours) {
        List<StackPane> grounds = new ArrayList<>();
        Stream.of("share-own", "share-foreign", "share-unknown")
                .forEach(it -> grounds.add(on("overview-card share-bar", label(it))));
        grounds.add(on("overview-card", label("times-column")));
        Stream.of("", "is-connected", "is-read_only", "is-reconnecting")
                .forEach(it -> grounds.add(on("window-toolbar", label("state-dot " + it))));
        show(colours, grounds);

        assertThat(grounds)
                .allSatisfy(ground ->
                        assertThat(Contrast.ofGraphic((Region) ground.getChildren().getFirst()))
                                .as(ground.getChildren().getFirst().toString())
                                .isGreaterThanOrEqualTo(3));
    }

    private static StackPane line(String state, Label token) {
        StackPane line = on("compare-line", token);
        if (!state.isEmpty()) {
            line.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true);
        }
        return line;
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBePressed(Theme.Colours colours) {
        List<StackPane> grounds =
                Stream.of("", "accent", "danger", "danger-text", "compare-action", "small")
                        .flatMap(style ->
                                Stream.of("page", "compare-header section-is-test", "refetch-band")
                                        .map(context -> on(context, disabled(style))))
                        .toList();
        readable(colours, grounds);
    }

    private static Button disabled(String style) {
        Button button = new Button("Delete…");
        styles(style).forEach(button.getStyleClass()::add);
        button.setDisable(true);
        return button;
    }

    /** A ring in the colour of words, apart from the fill: a filled button has no other place. */
    @ParameterizedTest
    @EnumSource
    void theFocusIsSeenOnAFilledButton(Theme.Colours colours) {
        for (String style : List.of("accent", "danger")) {
            Button button = new Button("Delete…");
            button.getStyleClass().add(style);
            StackPane ground = on("form", button);
            readable(colours, List.of(ground));
            fx.interact(() -> {
                List<BackgroundFill> before = button.getBackground().getFills();
                button.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
                button.applyCss();
                List<BackgroundFill> fills = button.getBackground().getFills();
                assertThat(fills).as(style).isNotEqualTo(before).hasSize(3);
                assertThat(fills.getFirst().getInsets().getTop()).as(style).isLessThan(-2);
                assertThat(Contrast.of(fills.getFirst(), fills.get(1)))
                        .as(style)
                        .isGreaterThanOrEqualTo(LEAST);
                assertThat(fills.getLast().getFill()).isEqualTo(before.getLast().getFill());
            });
        }
    }

    /** A field that is opened to be typed into has the focus from the start. */
    @ParameterizedTest
    @EnumSource
    void whatAFieldIsForIsReadAlsoWhileItHasTheFocus(Theme.Colours colours) {
        TextField field = new TextField();
        field.setPromptText("What do you want to do?");
        StackPane ground = new StackPane(field);
        ground.getStyleClass().addAll("form", "palette");
        show(colours, List.of(ground));

        for (boolean focused : List.of(false, true)) {
            fx.interact(() -> {
                field.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), focused);
                field.applyCss();
                field.layout();
            });
            assertThat(field.lookupAll(".text"))
                    .filteredOn(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filteredOn(it -> it.getText().equals(field.getPromptText()))
                    .filteredOn(Text::isVisible)
                    .isNotEmpty()
                    .allSatisfy(it ->
                            assertThat(Contrast.of(it))
                                    .as("focused: " + focused)
                                    .isGreaterThanOrEqualTo(LEAST));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSwitchThatIsOnIsReadAndIsNoMainAction(Theme.Colours colours) {
        ToggleButton on = new ToggleButton("Mask private fields");
        on.setSelected(true);
        Button main = new Button("Check");
        main.getStyleClass().add("accent");
        readable(colours, List.of(on("page", on), on("page", main)));

        assertThat(on.getBackground().getFills().getLast().getFill())
                .isNotEqualTo(main.getBackground().getFills().getLast().getFill());
    }

    private static Label label(String styles) {
        Label label = new Label("words");
        styles(styles).forEach(label.getStyleClass()::add);
        return label;
    }

    private static StackPane on(String styles, Labeled words) {
        StackPane context = new StackPane(words);
        styles(styles).forEach(context.getStyleClass()::add);
        return context;
    }

    private static Stream<String> styles(String names) {
        return Arrays.stream(names.split(" ", -1)).filter(it -> !it.isEmpty());
    }
}
