package dev.cachewarden.ui.overview;

import dev.cachewarden.app.browse.KnownKeys;
import dev.cachewarden.app.overview.LeakedNames;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.overview.LeakedUsers;
import dev.cachewarden.core.overview.SectionFigures;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.tree.Place;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The figures of the whole cache or of a section, as last read. On the FX thread. */
public final class OverviewModel {

    private final AuditModel audit;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);

    /**
     * What the page shows.
     *
     * @param place a root or a section
     * @param sections those of the place, in the order of the tree
     * @param leaks those within the place
     * @param doubt why the figures of the audit may be others by now, sentences; empty if nothing
     *     speaks for it
     */
    record Shown(
            Place place,
            KnownKeys keys,
            List<SectionFigures> sections,
            List<LeakedUsers> leaks,
            String doubt) {}

    public OverviewModel(AuditModel audit, ZoneId zone) {
        this.audit = audit;
        this.zone = zone;
        audit.reportProperty().subscribe((_, _) -> again());
        audit.doubtsProperty().subscribe((_, _) -> again());
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ZoneId zone() {
        return zone;
    }

    /** Shows a root or a section. */
    public void show(Place place, KnownKeys keys) {
        List<Section> sections = sections(place, keys);
        Optional<AuditReport> report = audit.report();
        boolean isOutdated = audit.outdatedProperty().get();
        shown.set(
                Optional.of(
                        new Shown(
                                place,
                                keys,
                                sections.stream()
                                        .map(it -> SectionFigures.of(it, report, isOutdated))
                                        .toList(),
                                report.map(it -> LeakedUsers.of(it, sections)).orElse(List.of()),
                                audit.doubtsProperty().get().words(zone))));
    }

    private void again() {
        shown.get().ifPresent(it -> show(it.place(), it.keys()));
    }

    private static List<Section> sections(Place place, KnownKeys keys) {
        return place instanceof Place.InSection(Section section)
                ? List.of(section)
                : keys.index().sections();
    }

    /** Who is behind keys, as far as that may be seen. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** Who the first of these users are; empty while that is not known, or may not be seen. */
    String names(LeakedUsers leaked) {
        return LeakedNames.of(leaked, names.get());
    }

    /** Until when they stay. */
    String until(LeakedUsers leaked) {
        Instant now =
                audit.scanned().map(it -> it.workspace().clock().now()).orElseGet(Instant::now);
        return leaked.until(now, zone);
    }
}
