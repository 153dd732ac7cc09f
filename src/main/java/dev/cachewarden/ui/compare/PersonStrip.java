package dev.cachewarden.ui.compare;

import dev.cachewarden.app.compare.EntryPerson;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.Profile;
import dev.cachewarden.ui.support.Ids;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the entry is about: above its columns, and where else this person is cached. */
final class PersonStrip {

    private static final PseudoClass RESTRICTED = PseudoClass.getPseudoClass("restricted");
    private static final int MOST_LINKS = 2;
    private static final int COLOURS = 6;

    /** In pixels: an environment and a type can still be read. */
    private static final double MOST_ELIDED = 90;

    private final CompareModel model;
    private final Label initials = new Label();
    private final Label name = new Label();
    private final Label names = new Label();
    private final Label state = new Label();
    private final Label times = new Label();
    private final Label others = new Label();
    private final HBox facts = new HBox(6);
    private final HBox node;

    PersonStrip(CompareModel model) {
        this.model = model;
        initials.setMinWidth(Region.USE_PREF_SIZE);
        initials.setAccessibleText("");
        name.getStyleClass().add("person-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        names.getStyleClass().add("muted");
        elidable(names);
        state.getStyleClass().add("person-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        times.getStyleClass().add("muted");
        others.getStyleClass().add("person-others");
        List.of(times, others).forEach(PersonStrip::elidable);
        facts.getStyleClass().add("person-facts");
        facts.setAlignment(Pos.CENTER_LEFT);
        HBox first = new HBox(8, name, names, others);
        first.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(first, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        node = new HBox(12, initials, words);
        node.setId(Ids.COMPARE_PERSON);
        node.getStyleClass().add("person-strip");
        node.setAlignment(Pos.CENTER_LEFT);
        model.copiesProperty().subscribe((was, is) -> show());
        model.alsoCached().addListener((ListChangeListener<CacheKey>) change -> show());
        model.namesProperty().subscribe((was, is) -> show());
        show();
    }

    HBox node() {
        return node;
    }

    private void show() {
        model.person().ifPresent(this::show);
        boolean shown = model.person().isPresent();
        boolean linked = !model.alsoCached().isEmpty();
        List.of(initials, name, names, others).forEach(it -> show(it, shown));
        node.setVisible(shown || linked);
        node.setManaged(shown || linked);
        facts.getChildren().clear();
        if (shown) {
            Stream.of(state, times)
                    .filter(label -> !label.getText().isEmpty())
                    .forEach(facts.getChildren()::add);
        }
        facts.getChildren().addAll(links());
    }

    private void show(EntryPerson found) {
        Profile profile = found.profile();
        Person person = profile.person();
        Privacy privacy = model.privacy();
        String letters = PersonWords.initials(person, privacy);
        initials.setText(letters.isEmpty() ? "?" : letters);
        initials.getStyleClass()
                .setAll(
                        "label",
                        "person-avatar",
                        "avatar-" + Math.floorMod(person.id().hashCode(), COLOURS));
        String called = PersonWords.name(person, privacy);
        name.setText(called.isEmpty() ? "No name" : called);
        String username = privacy == Privacy.NAMES ? "" : person.username();
        names.setText(
                Stream.of(username, PersonWords.address(person, privacy), person.id())
                        .map(Printable::ofText)
                        .map(model.document()::shown)
                        .filter(text -> !text.isBlank() && !text.equals(called))
                        .collect(Collectors.joining(" · ")));
        state.setText(profile.state().orElse("state not in the value"));
        state.pseudoClassStateChanged(RESTRICTED, profile.isRestricted());
        times.setText(
                Stream.of(
                                profile.created().map(at -> "· created " + day(at)),
                                profile.changed().map(at -> "· changed " + day(at)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
        others.setText(others(found));
    }

    private static void elidable(Label label) {
        label.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
    }

    private static String day(Instant at) {
        return Timestamps.day(at, ZoneId.systemDefault());
    }

    /** Under one user name each environment may hold somebody else. */
    private static String others(EntryPerson found) {
        List<String> places = found.others().stream().map(key -> key.section().label()).toList();
        return places.isEmpty()
                ? ""
                : "This is "
                        + found.key().section().label()
                        + "'s; somebody else under "
                        + Lists.and(places);
    }

    private List<Region> links() {
        List<CacheKey> keys = model.alsoCached();
        List<Region> links = new ArrayList<>();
        if (!keys.isEmpty()) {
            links.add(muted("· also cached in"));
        }
        keys.stream().limit(MOST_LINKS).map(this::link).forEach(links::add);
        if (keys.size() > MOST_LINKS) {
            links.add(more(keys.subList(MOST_LINKS, keys.size())));
        }
        return links;
    }

    private MenuButton more(List<CacheKey> keys) {
        MenuButton more = new MenuButton("and " + keys.size() + " more");
        more.setId(Ids.COMPARE_ALSO_MORE);
        more.getStyleClass().addAll("flat", "person-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        for (CacheKey key : keys) {
            MenuItem item = new MenuItem(whole(key));
            item.setMnemonicParsing(false);
            item.setOnAction(click -> model.open(key));
            more.getItems().add(item);
        }
        return more;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** With the identifier where several entries are in one place. */
    private Hyperlink link(CacheKey key) {
        boolean isClear =
                model.alsoCached().stream()
                                .filter(it ->
                                        it.section().equals(key.section())
                                                && it.type() == key.type())
                                .count()
                        == 1;
        String whole = whole(key);
        Hyperlink link = new Hyperlink(isClear ? place(key) : whole);
        link.setTooltip(new Tooltip(whole));
        link.setAccessibleText(whole);
        link.setMinWidth(isClear ? Region.USE_PREF_SIZE : MOST_ELIDED);
        link.setOnAction(click -> model.open(key));
        return link;
    }

    private static String place(CacheKey key) {
        return key.section().label() + " › " + key.type().label();
    }

    private String whole(CacheKey key) {
        return place(key) + " › " + model.namesProperty().get().identifier(key);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
