package dev.cachewarden.core.clerk.render;

import dev.cachewarden.core.json.Json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a member of a library class is made from what the API answers. Empty is JavaScript's
 * undefined, which {@code JSON.stringify} leaves out.
 */
interface Conversion {

    Json NULL = new Json.Null();

    /** As it came. */
    Conversion PLAIN = value -> value;

    /** A parameter with the default null. */
    Conversion OR_NULL = value -> value.or(() -> Optional.of(NULL));

    /** A parameter with the default null that is never given. */
    Conversion ALWAYS_NULL = value -> Optional.of(NULL);

    /** A parameter with the default {@code {}}. */
    Conversion OR_EMPTY_OBJECT = value -> value.or(() -> Optional.of(new Json.Obj(List.of())));

    /** {@code x || ''}. */
    Conversion OR_EMPTY_TEXT =
            value -> value.filter(Conversion::isTruthy).or(() -> Optional.of(new Json.Str("")));

    /** Of no published source whose default we could read, so it has to be there. */
    Conversion ALWAYS_THERE =
            value ->
                    value.or(() -> {
                        throw new NotRenderableException("a field is missing");
                    });

    /**
     * {@code x ? new URL(x) : null}. {@code URL} normalises what it parses; only the plainest
     * addresses are known to be left unchanged.
     */
    Conversion URL =
            value ->
                    Optional.of(
                            value.filter(Conversion::isTruthy).map(Conversion::url).orElse(NULL));

    Optional<Json> of(Optional<Json> value);

    /** {@code x && Form.fromJSON(x)}. */
    static Conversion resource(Form form) {
        return value -> value.map(it -> isTruthy(it) ? form.of(it) : it);
    }

    /** {@code (x || []).map(Form.fromJSON)}. */
    static Conversion list(Form form) {
        return value ->
                Optional.of(
                        value.filter(Conversion::isTruthy)
                                .map(it -> each(it, form))
                                .orElse(new Json.Arr(List.of())));
    }

    /** {@code x.map(Form.fromJSON)}, which fails without a list. */
    static Conversion listAlwaysThere(Form form) {
        return value -> Optional.of(each(value.orElse(NULL), form));
    }

    private static Json each(Json list, Form form) {
        if (!(list instanceof Json.Arr(List<Json> items))) {
            throw new NotRenderableException("a list is missing");
        }
        return new Json.Arr(items.stream().<Json>map(form::of).toList());
    }

    private static Json url(Json value) {
        if (value instanceof Json.Str(String text) && PlainUrl.matches(text)) {
            return value;
        }
        throw new NotRenderableException("an address is not in its plainest form");
    }

    private static boolean isTruthy(Json value) {
        return switch (value) {
            case Json.Null() -> false;
            case Json.Bool(boolean truth) -> truth;
            case Json.Str(String text) -> !text.isEmpty();
            case Json.Num(String literal) -> Double.parseDouble(literal) != 0;
            case Json.Obj ignored -> true;
            case Json.Arr ignored -> true;
        };
    }

    /** Addresses that every URL parser leaves unchanged. */
    final class PlainUrl {

        private static final Pattern SHAPE =
                Pattern.compile(
                        "https://[a-z0-9]+(?:[.-][a-z0-9]+)*\\.[a-z]{2,}"
                                + "/[A-Za-z0-9_~!$&()*+,;=:@/-]*"
                                + "(?:\\?[A-Za-z0-9._~!$&()*+,;=:@/%-]*)?");

        private PlainUrl() {}

        static boolean matches(String text) {
            return SHAPE.matcher(text).matches() && !text.contains("xn--");
        }
    }
}
