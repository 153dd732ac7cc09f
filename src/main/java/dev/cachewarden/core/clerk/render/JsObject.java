package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.TreeMap;

/**
 * The members of a JSON object as a JavaScript object keeps them: array indices first, ascending;
 * the others in the order in which they came; of members with one name the last value at the first
 * place. Source: ECMA-262, "OrdinaryOwnPropertyKeys".
 */
public final class JsObject {

    /** The highest array index is 2^32 - 2. */
    private static final long AFTER_LAST_INDEX = 0xFFFF_FFFFL;

    private static final int MOST_INDEX_DIGITS = 10;

    private JsObject() {}

    public static SequencedCollection<Member> members(Json.Obj object) {
        TreeMap<Long, Member> indices = new TreeMap<>();
        Map<String, Member> others = new LinkedHashMap<>();
        for (Member member : object.members()) {
            if (isIndex(member.name())) {
                indices.put(Long.valueOf(member.name()), member);
            } else {
                others.put(member.name(), member);
            }
        }
        LinkedHashMap<String, Member> all = new LinkedHashMap<>();
        indices.values().forEach(member -> all.put(member.name(), member));
        all.putAll(others);
        return all.sequencedValues();
    }

    private static boolean isIndex(String name) {
        return !name.isEmpty()
                && name.length() <= MOST_INDEX_DIGITS
                && name.chars().allMatch(c -> c >= '0' && c <= '9')
                && (name.length() == 1 || name.charAt(0) != '0')
                && Long.parseLong(name) < AFTER_LAST_INDEX;
    }
}
