package dev.cachewarden.core.figures;

import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.figures.EntryCounts.Owner;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Lists;

import java.util.List;

/** Whose the users of a Clerk instance are, by what audits have learned or is configured. */
public record KnownOwners(Section section, Instances instances) implements EntryCounts.Owners {

    @Override
    public Owner of(String instance) {
        List<String> names = instances.environmentsOf(instance);
        boolean isOwn = instances.of(section).filter(instance::equals).isPresent();
        if (isOwn) {
            return new Owner(section.label() + "'s", false);
        }
        return names.isEmpty()
                ? new Owner(
                        instances.isForeign(instance, section)
                                ? "another instance's"
                                : "not known whose",
                        true)
                : new Owner(
                        Lists.and(names.stream().map(name -> name + "'s").toList()),
                        instances.isForeign(instance, section));
    }
}
