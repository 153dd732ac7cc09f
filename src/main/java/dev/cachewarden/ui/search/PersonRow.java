package dev.cachewarden.ui.search;

import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.PersonHit;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Person;
import dev.cachewarden.core.value.Person.Field;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.audit.FindingMarks.Mark;
import dev.cachewarden.ui.audit.SeverityTag;
import dev.cachewarden.ui.support.SectionTag;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A person: name, address, what matched, the worst finding, every environment it is cached in. */
final class PersonRow {

    private static final int MOST_TAGS = 4;

    private final SearchModel model;
    private final Supplier<FindingMarks> marks;
    private final Label name = new Label();
    private final Label address = new Label();
    private final Label matched = new Label();
    private final Label worst = SeverityTag.empty();
    private final HBox tags = new HBox();
    private final HBox row;

    PersonRow(SearchModel model, Supplier<FindingMarks> marks) {
        this.model = model;
        this.marks = marks;
        name.getStyleClass().add("hit-name");
        address.getStyleClass().addAll("muted", "hit-address");
        matched.getStyleClass().add("muted");
        matched.setMinWidth(0);
        tags.getStyleClass().add("hit-tags");
        tags.setMinWidth(Region.USE_PREF_SIZE);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        row = new HBox(name, address, matched, room, worst, tags);
        row.getStyleClass().add("person-row");
        row.setPrefWidth(1);
        asColumn(name, 0.22, 140, 240);
        asColumn(address, 0.19, 100, 300);
    }

    /** Of one width in all rows: what does not fit into a row must not push its columns aside. */
    private void asColumn(Label field, double share, double least, double most) {
        field.prefWidthProperty()
                .bind(
                        row.widthProperty()
                                .map(it -> Math.clamp(it.doubleValue() * share, least, most)));
        field.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node node() {
        return row;
    }

    void show(PersonHit hit) {
        name.setText(name(hit.person()));
        address.setText(PersonWords.address(hit.person(), privacy()));
        matched.setText(matched(hit));
        Optional<Mark> mark = mark(hit);
        worst.setVisible(mark.isPresent());
        worst.setManaged(mark.isPresent());
        mark.ifPresent(it -> SeverityTag.show(worst, it));
        showTags(sections(hit));
    }

    String spoken(PersonHit hit) {
        String places =
                sections(hit).stream().map(Section::label).collect(Collectors.joining(", "));
        return name(hit.person())
                + ", "
                + places
                + mark(hit).map(it -> ", " + it.words()).orElse("")
                + ", "
                + matched(hit);
    }

    private void showTags(List<Section> sections) {
        tags.getChildren().setAll(sections.stream().limit(MOST_TAGS).map(SectionTag::of).toList());
        if (sections.size() > MOST_TAGS) {
            tags.getChildren().add(new Label("+" + (sections.size() - MOST_TAGS)));
        }
    }

    private String name(Person person) {
        String known = PersonWords.name(person, privacy());
        return known.isEmpty() ? shown(person.id()) : known;
    }

    /** The user id, since several people can have one name, and what matched. */
    private String matched(PersonHit hit) {
        Field field = hit.matched();
        String id = model.ids().of(hit.person().id());
        String username = field == Field.USERNAME ? " " + shown(hit.person().username()) : "";
        return (id.isEmpty() ? "" : id + " · ") + "found by " + field.label() + username;
    }

    private String shown(String field) {
        String line = Printable.ofText(field);
        return switch (privacy()) {
            case NOTHING -> line;
            case ADDRESSES -> Masking.text(line);
            case NAMES -> field.startsWith("user_") ? line : Masking.DOTS;
        };
    }

    private Privacy privacy() {
        return model.namesProperty().get().privacy();
    }

    private Optional<Mark> mark(PersonHit hit) {
        return hit.places().stream()
                .flatMap(key -> marks.get().at(key).stream())
                .max(Comparator.comparing(Mark::worst));
    }

    private static List<Section> sections(PersonHit hit) {
        return hit.places().stream().map(CacheKey::section).distinct().toList();
    }
}
