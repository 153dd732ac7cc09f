package dev.cachewarden.ui.shell;

import dev.cachewarden.core.origin.EntryOrigins;
import dev.cachewarden.core.people.PeopleIndex;
import dev.cachewarden.ui.privacy.PrivacyModel;

/** Joins what is shown of people with the views that name them. */
final class WindowPrivacy {

    private WindowPrivacy() {}

    /** Names are shown again when an audit has read values, and when another cache is open. */
    static PrivacyModel of(MainModel main) {
        PrivacyModel privacy =
                new PrivacyModel(() -> main.connection().cache().map(OpenCache::workspace));
        main.connection().cacheProperty().subscribe(_ -> privacy.renew());
        main.audit().reportProperty().subscribe((_, _) -> privacy.renew());
        main.tree().namesProperty().bind(privacy.namesProperty());
        main.group().namesProperty().bind(privacy.namesProperty());
        main.group()
                .originsProperty()
                .bind(
                        privacy.namesProperty()
                                .map(_ -> new EntryOrigins(people(main), main.audit().report())));
        main.activity().namesProperty().bind(privacy.namesProperty());
        main.search().namesProperty().bind(privacy.namesProperty());
        return privacy;
    }

    private static PeopleIndex people(MainModel main) {
        return main.connection()
                .cache()
                .map(open -> open.workspace().people())
                .orElseGet(PeopleIndex::new);
    }
}
