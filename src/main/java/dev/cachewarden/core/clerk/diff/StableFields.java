package dev.cachewarden.core.clerk.diff;

import dev.cachewarden.core.clerk.SnakeCase;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;

import java.util.List;

/** A document without what changes all the time and means nothing. */
final class StableFields {

    private StableFields() {}

    static Json of(Json json) {
        return switch (json) {
            case Json.Obj(List<Member> members) ->
                    new Json.Obj(
                            members.stream()
                                    .filter(member -> !isVolatile(member))
                                    .map(StableFields::of)
                                    .toList());
            case Json.Arr(List<Json> items) ->
                    new Json.Arr(items.stream().map(StableFields::of).toList());
            default -> json;
        };
    }

    private static boolean isVolatile(Member member) {
        return ChangeWords.isVolatile(SnakeCase.of(member.name()));
    }

    /** Names in metadata are the app's own. */
    private static Member of(Member member) {
        return SnakeCase.of(member.name()).endsWith("_metadata")
                ? member
                : new Member(member.name(), of(member.value()));
    }
}
