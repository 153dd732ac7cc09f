package dev.cachewarden.core.compare;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.Json.Member;
import dev.cachewarden.core.value.Content;

import java.util.ArrayList;
import java.util.List;

/**
 * The first values of contents that take long to align, to be shown meanwhile. Dots mark what was
 * left out.
 */
public final class Beginnings {

    private static final int VALUES = 300;
    private static final int LARGE = 5_000;
    private static final int LONGEST_TEXT = 400;
    private static final int LARGE_TEXT = 100_000;
    private static final String MORE = "…";

    private int left;

    private Beginnings(int left) {
        this.left = left;
    }

    /** Whether aligning such a content takes noticeably long. Looks at its first values only. */
    public static boolean isLarge(Content content) {
        return switch (content) {
            case Content.Document(Json json) -> {
                Beginnings counter = new Beginnings(LARGE);
                counter.count(json);
                yield counter.left <= 0;
            }
            case Content.Text(String text) -> text.length() > LARGE_TEXT;
            case Content.Bytes _, Content.Nothing _ -> false;
        };
    }

    /** A content with its first values, or its first characters. */
    public static Content of(Content content) {
        return switch (content) {
            case Content.Document(Json json) ->
                    new Content.Document(new Beginnings(VALUES).first(json));
            case Content.Text(String text) -> new Content.Text(cut(text));
            case Content.Bytes _, Content.Nothing _ -> content;
        };
    }

    private void count(Json json) {
        left--;
        switch (json) {
            case Json.Obj(List<Member> members) -> {
                for (int i = 0; i < members.size() && left > 0; i++) {
                    count(members.get(i).value());
                }
            }
            case Json.Arr(List<Json> items) -> {
                for (int i = 0; i < items.size() && left > 0; i++) {
                    count(items.get(i));
                }
            }
            case Json.Str(String text) -> left -= text.length() / 100;
            case Json.Num _, Json.Bool _, Json.Null _ -> {}
        }
    }

    private Json first(Json json) {
        left--;
        return switch (json) {
            case Json.Obj(List<Member> members) -> {
                List<Member> some = new ArrayList<>();
                for (int i = 0; i < members.size() && left > 0; i++) {
                    Member member = members.get(i);
                    some.add(new Member(member.name(), first(member.value())));
                }
                if (some.size() < members.size()) {
                    some.add(new Member(MORE, new Json.Str(MORE)));
                }
                yield new Json.Obj(some);
            }
            case Json.Arr(List<Json> items) -> {
                List<Json> some = new ArrayList<>();
                for (int i = 0; i < items.size() && left > 0; i++) {
                    some.add(first(items.get(i)));
                }
                if (some.size() < items.size()) {
                    some.add(new Json.Str(MORE));
                }
                yield new Json.Arr(some);
            }
            case Json.Str(String text) -> new Json.Str(cut(text));
            case Json.Num _, Json.Bool _, Json.Null _ -> json;
        };
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
        return text.substring(0, LONGEST_TEXT - end) + MORE;
    }
}
