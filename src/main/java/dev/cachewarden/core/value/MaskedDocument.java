package dev.cachewarden.core.value;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;

/** Documents without what {@link Masking} calls private; their structure stays. */
public final class MaskedDocument {

    private static final Json DOTS = new Json.Str(Masking.DOTS);

    private MaskedDocument() {}

    /**
     * What may be shown of a value. Empty where none of it may: bytes that are not text can hold
     * anything.
     */
    public static Optional<Content> of(Content content) {
        return switch (content) {
            case Content.Document(Json json) -> Optional.of(new Content.Document(of(json)));
            case Content.Text(String text) ->
                    Optional.of(new Content.Text(Masking.brokenDocument(text)));
            case Content.Bytes _ -> Optional.empty();
            case Content.Nothing() -> Optional.of(content);
        };
    }

    /** A document, masked. */
    public static Json of(Json json) {
        return switch (json) {
            case Json.Obj(List<Json.Member> members) ->
                    new Json.Obj(members.stream().map(MaskedDocument::of).toList());
            case Json.Arr(List<Json> items) ->
                    new Json.Arr(items.stream().map(MaskedDocument::of).toList());
            // Text can hold a document in turn: _raw, a field of a hash, an app's own encoding.
            case Json.Str(String text) -> new Json.Str(Masking.brokenDocument(text));
            case Json.Num _, Json.Bool _, Json.Null _ -> json;
        };
    }

    /** The members of a sorted set are names here, so a name is masked as a text is. */
    private static Json.Member of(Json.Member member) {
        String name = member.name();
        Json value = member.value();
        if (Masking.hidesSubtree(name)) {
            return new Json.Member(name, isEmpty(value) ? value : DOTS);
        }
        return new Json.Member(ofName(name), Masking.hidesField(name) ? hidden(value) : of(value));
    }

    private static String ofName(String name) {
        return name.indexOf('{') >= 0 ? Masking.brokenDocument(name) : Masking.text(name);
    }

    /** What a private field holds: itself, or in its list. */
    private static Json hidden(Json value) {
        return switch (value) {
            case Json.Arr(List<Json> items) ->
                    new Json.Arr(items.stream().map(MaskedDocument::hidden).toList());
            case Json.Obj _, Json.Null _, Json.Bool _ -> of(value);
            case Json.Str _, Json.Num _ -> DOTS;
        };
    }

    /** That there is nothing private is not private. */
    private static boolean isEmpty(Json value) {
        return switch (value) {
            case Json.Obj(List<Json.Member> members) -> members.isEmpty();
            case Json.Arr(List<Json> items) -> items.isEmpty();
            case Json.Null _ -> true;
            case Json.Str _, Json.Num _, Json.Bool _ -> false;
        };
    }
}
