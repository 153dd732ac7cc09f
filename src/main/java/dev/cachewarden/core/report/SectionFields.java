package dev.cachewarden.core.report;

import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.Section;

import java.util.function.UnaryOperator;

/** How JSON reports name a section. */
public final class SectionFields {

    private SectionFields() {}

    public static JsonFields of(Section section) {
        return of(section, UnaryOperator.identity());
    }

    /**
     * As {@link #of(Section)}.
     *
     * @param naming of an environment that nobody has configured
     */
    static JsonFields of(Section section, UnaryOperator<String> naming) {
        return switch (section) {
            case Section.Configured configured ->
                    new JsonFields()
                            .put("section", "environment")
                            .put("environment", configured.environment().name());
            case Section.NoEnvironment() -> new JsonFields().put("section", "no environment");
            case Section.Unknown unknown ->
                    new JsonFields()
                            .put("section", "unknown environment")
                            .put("environment", naming.apply(unknown.name().toString()));
            case Section.Unrecognised() -> new JsonFields().put("section", "unrecognised");
        };
    }
}
