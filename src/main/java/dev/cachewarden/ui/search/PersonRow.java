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
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A person: name, address, what matched, the worst finding, every environment it is cached in. */
final class PersonRow {

    private static final int MOST_TAGS = 4;

    /** From which on a fifth of a row holds a user id. */
    private static final double WIDE = 1_300;

    private final SearchModel model;
    private final Supplier<FindingMarks> marks;
    private final Label name = new Label();
    private final Label address = new Label();
    private final Label id = new Label();
    private final Label matched = new Label();
    private final Label worst = SeverityTag.empty();
    private final HBox tags = new HBox();
    private final HBox row;
    private String userId = "";

    PersonRow(SearchModel model, Supplier<FindingMarks> marks) {
        this.model = model;
        this.marks = marks;
        name.getStyleClass().add("hit-name");
        address.getStyleClass().addAll("muted", "hit-address");
        id.getStyleClass().add("muted");
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        matched.getStyleClass().add("muted");
        tags.getStyleClass().add("hit-tags");
        tags.setMinWidth(Region.USE_PREF_SIZE);
        HBox places = new HBox(tags, worst);
        places.getStyleClass().add("hit-tags");
        places.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(name, address, id, matched, places);
        row.getStyleClass().add("person-row");
        row.setPrefWidth(1);
        asColumn(name, 0.18, 130);
        asColumn(address, 0.18, 90);
        asColumn(id, 0.2, 116);
        asColumn(matched, 0.16, 100);
        row.widthProperty().subscribe(this::showId);
    }

    /** Of one width in all rows: what does not fit into a row must not push its columns aside. */
    private void asColumn(Label field, double share, double least) {
        field.prefWidthProperty()
                .bind(row.widthProperty().map(it -> Math.max(least, it.doubleValue() * share)));
        field.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node node() {
        return row;
    }

    void show(PersonHit hit) {
        userId = hit.person().id();
        showId();
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
                + model.ids().of(hit.person().id())
                + ", "
                + matched(hit);
    }

    /** Whole where there is room: several people can have one name. */
    private void showId() {
        boolean isWide = row.getWidth() > WIDE;
        id.setText(isWide ? Printable.ofText(userId) : model.ids().of(userId));
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

    private String matched(PersonHit hit) {
        Field field = hit.matched();
        String username = field == Field.USERNAME ? " " + shown(hit.person().username()) : "";
        return "found by " + field.label() + username;
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
