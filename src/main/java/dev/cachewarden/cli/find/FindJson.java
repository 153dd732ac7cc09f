package dev.cachewarden.cli.find;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.people.FoundInCache;
import dev.cachewarden.app.people.PeopleRead;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonHit;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Person;

/** What {@code find} prints for programs. */
final class FindJson {

    private final Workspace workspace;
    private final FoundInCache found;
    private final Privacy privacy;

    FindJson(Workspace workspace, FoundInCache found, Privacy privacy) {
        this.workspace = workspace;
        this.found = found;
        this.privacy = privacy;
    }

    Json.Obj json() {
        PeopleRead read = found.read();
        return new JsonFields()
                .put("schema", 1)
                .put("outcome", found.outcome().label())
                .put("server", workspace.server().facts().name())
                .put("prefix", workspace.layout().prefix())
                .put(
                        "values",
                        new JsonFields()
                                .put("complete", read.complete())
                                .put("wanted", read.wanted())
                                .put("read", read.values().asked())
                                .put("notUnderstood", read.values().unknown())
                                .put("began", read.values().began().toString())
                                .object())
                .put(
                        "people",
                        new Json.Arr(found.people().hits().stream().map(this::json).toList()))
                .put("morePeople", found.people().hasMore())
                .put("keys", new Json.Arr(found.keys().hits().stream().map(this::json).toList()))
                .put("keysInAll", found.keys().total())
                .object();
    }

    private Json json(PersonHit hit) {
        Person person = hit.person();
        return new JsonFields()
                .put("id", shown(person.id()))
                .put("firstName", shown(person.firstName()))
                .put("lastName", shown(person.lastName()))
                .put("username", shown(person.username()))
                .put("email", hidden(person.email()))
                .put("phone", hidden(person.phone()))
                .put("masked", privacy != Privacy.NOTHING)
                .put("foundBy", hit.matched().label())
                .put(
                        "entries",
                        new Json.Arr(
                                hit.places().stream()
                                        .limit(FindCommand.MOST_PLACES)
                                        .map(this::json)
                                        .toList()))
                .put("entriesInAll", hit.places().size())
                .object();
    }

    /** A name can be an address. */
    private String shown(String field) {
        return privacy == Privacy.NOTHING ? field : Masking.text(field);
    }

    private String hidden(String field) {
        return field.isEmpty() || privacy == Privacy.NOTHING ? field : Masking.DOTS;
    }

    private Json json(CacheKey key) {
        return SectionFields.of(key.section())
                .put("type", key.type().label())
                .put("key", shown(key.toString()))
                .object();
    }
}
