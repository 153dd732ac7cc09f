package dev.cachewarden.ui.group;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.tree.Place;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The page of a root, section, type or range. */
public final class GroupView {

    private final GroupModel model;
    private final Function<GroupPage, Node> extras;
    private final Function<GroupPage, Node> overview;
    private final BorderPane root = new BorderPane();
    private final KeyTable table;
    private Place place = new Place.Root();

    /**
     * @param onOpen the user wants to see an entry
     * @param onVerify the user wants to ask Clerk about some entries
     * @param actions what can be done with entries, be it one, in groups
     * @param extras further nodes for the heading of a page
     * @param overview what is below the heading of a root or a section
     */
    public GroupView(
            GroupModel model,
            Consumer<CacheKey> onOpen,
            Consumer<List<CacheKey>> onVerify,
            Function<List<CacheKey>, List<List<Action>>> actions,
            Function<GroupPage, Node> extras,
            Function<GroupPage, Node> overview) {
        this.model = model;
        this.extras = extras;
        this.overview = overview;
        this.table = new KeyTable(model, onOpen, onVerify, actions);
        root.setId(Ids.GROUP);
        root.getStyleClass().add("page");
        model.pageProperty().subscribe(this::show);
    }

    public Parent node() {
        return root;
    }

    /** A second has passed: times to live go on. */
    public void tick() {
        table.tick();
    }

    /** The heading stays below the pointer while keys come and go: a press must not miss it. */
    private void show(GroupPage page) {
        boolean isSame = GroupModel.isSame(page.place(), place);
        @Nullable Node heading = root.getTop();
        if (!isSame || heading == null || !heading.isHover()) {
            Optional<String> focused = focused(heading);
            place = page.place();
            root.setTop(heading(page));
            focused.filter(_ -> isSame)
                    .map(id -> root.getTop().lookup("#" + id))
                    .ifPresent(Node::requestFocus);
        }
        root.setCenter(body(page));
    }

    /** The id of what has the focus in the heading. */
    private static Optional<String> focused(@Nullable Node heading) {
        return Optional.ofNullable(heading).map(it -> it.lookup(":focused")).map(Node::getId);
    }

    private Node body(GroupPage page) {
        return switch (page.place()) {
            case Place.Root() ->
                    page.index().size() == 0
                            ? sentence(GroupWords.noKeys(page))
                            : overview.apply(page);
            case Place.InSection(Section section) ->
                    page.index().count(section) == 0
                            ? sentence(GroupWords.nothingIn(section, page.keys()))
                            : overview.apply(page);
            case Place.OfType _, Place.InRange _, Place.OfKey _ -> table.node();
        };
    }

    private static Node sentence(String text) {
        Label sentence = new Label(text);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("hint");
        VBox box = new VBox(sentence);
        box.getStyleClass().add("page-body");
        return box;
    }

    private Node heading(GroupPage page) {
        HBox heading = new HBox();
        heading.getStyleClass().add("page-heading");
        switch (page.place()) {
            case Place.Root() -> heading.getChildren().add(title("All environments"));
            case Place.InSection(Section section) -> heading.getChildren().add(title(section));
            case Place.OfType(Section section, var type) ->
                    heading.getChildren().addAll(SectionTag.of(section), title(type.label()));
            case Place.InRange(var range) ->
                    heading.getChildren()
                            .addAll(
                                    SectionTag.of(range.group().section()),
                                    title(range.group().type().label()),
                                    part(range.from(), range.to()));
            case Place.OfKey _ -> {}
        }
        Label count = new Label();
        count.setId(Ids.GROUP_COUNT);
        count.textProperty().bind(model.countProperty());
        count.getStyleClass().add("muted");
        // The count is never cut, however long the nodes after it are.
        count.setMinWidth(Region.USE_PREF_SIZE);
        heading.getChildren().addAll(count, extras.apply(page));
        return heading;
    }

    private static Label part(int from, int to) {
        Label part = new Label(Numbers.of(from + 1L) + " to " + Numbers.of(to));
        part.getStyleClass().add("page-part");
        return part;
    }

    private static Node title(Section section) {
        Label tag = SectionTag.of(section);
        tag.setId(Ids.GROUP_TITLE);
        return tag;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.setId(Ids.GROUP_TITLE);
        title.getStyleClass().add("page-title");
        return title;
    }
}
