package dev.cachewarden.core.report;

import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.Section;

/** How JSON reports name a section. */
public final class SectionFields {

    private SectionFields() {}

    public static JsonFields of(Section section) {
        return switch (section) {
            case Section.Configured configured ->
                    new JsonFields()
                            .put("section", "environment")
                            .put("environment", configured.environment().name());
            case Section.NoEnvironment() -> new JsonFields().put("section", "no environment");
            case Section.Unknown unknown ->
                    new JsonFields()
                            .put("section", "unknown environment")
                            .put("environment", unknown.name().toString());
            case Section.Unrecognised() -> new JsonFields().put("section", "unrecognised");
        };
    }
}
