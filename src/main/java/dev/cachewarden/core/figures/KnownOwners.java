package dev.cachewarden.core.figures;

import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.figures.EntryCounts.Owner;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.origin.UserOrigin;
import dev.cachewarden.core.value.Picture;

/** Whose the users of a Clerk instance are, by what audits have learned or is configured. */
public record KnownOwners(Section section, Instances instances) implements EntryCounts.Owners {

    @Override
    public Owner of(String instance) {
        UserOrigin origin = UserOrigin.of(new Picture.OfInstance(instance), section, instances);
        return switch (origin) {
            case UserOrigin.Own _ -> new Owner(section.label() + "'s", false);
            case UserOrigin.Foreign(var owners, _) ->
                    new Owner(owners.isEmpty() ? "another instance's" : origin.words(), true);
            case UserOrigin.Named _ -> new Owner(origin.words(), false);
            case UserOrigin.NotProven _ -> new Owner("not known whose", true);
        };
    }
}
