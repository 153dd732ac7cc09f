package dev.cachewarden.packing;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Unpacked;
import dev.cachewarden.core.value.Unpacker;
import dev.cachewarden.core.value.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries the packings by what is most certain: those with a mark, then MessagePack, which fits only
 * as a whole, and brotli last, which has no mark at all.
 */
public final class ValuePackings implements Unpacker {

    private static final int MOST_LAYERS = 4;

    @Override
    public Unpacked unpack(ByteString value) {
        return unpack(value, MOST_LAYERS);
    }

    private Unpacked unpack(ByteString value, int layers) {
        if (layers == 0) {
            return new Unpacked.NotPacked();
        }
        Optional<Opened> marked =
                Deflated.open(value).or(() -> PackingMarks.unknown(value).map(Opened.Failed::new));
        if (marked.isPresent()) {
            return inside(marked.get(), layers);
        }
        return value.isText() && !PackingMarks.hasControls(value)
                ? ofText(value, layers)
                : ofBytes(value, layers);
    }

    private Unpacked ofText(ByteString value, int layers) {
        Optional<ByteString> decoded = Base64Text.decoded(value);
        if (decoded.isEmpty()) {
            return new Unpacked.NotPacked();
        }
        ByteString inside = decoded.get();
        if (inside.isText() && !PackingMarks.hasControls(inside)) {
            return PackingMarks.beginsAsJson(inside)
                    ? new Unpacked.Content(inside, List.of(Wrapping.BASE64))
                    : new Unpacked.NotPacked();
        }
        return switch (unpack(inside, layers - 1)) {
            case Unpacked.Content(ByteString text, List<Wrapping> packings) ->
                    content(Wrapping.BASE64, text, packings);
            case Unpacked.Unreadable(String why) ->
                    Base64Text.isLong(value)
                            ? new Unpacked.Unreadable(why + ", in base64")
                            : new Unpacked.NotPacked();
            case Unpacked.NotPacked none ->
                    Base64Text.isLong(value)
                            ? new Unpacked.Unreadable("base64 of bytes that are not understood")
                            : none;
        };
    }

    private Unpacked ofBytes(ByteString value, int layers) {
        return MessagePackText.open(value)
                .or(() -> Brotli.open(value))
                .map(opened -> inside(opened, layers))
                .orElseGet(Unpacked.NotPacked::new);
    }

    private Unpacked inside(Opened opened, int layers) {
        return switch (opened) {
            case Opened.Failed(String why) -> new Unpacked.Unreadable(why);
            case Opened.Bytes(Wrapping packing, ByteString bytes) when bytes.isText() ->
                    new Unpacked.Content(bytes, List.of(packing));
            case Opened.Bytes(Wrapping packing, ByteString bytes) ->
                    switch (unpack(bytes, layers - 1)) {
                        case Unpacked.Content(ByteString text, List<Wrapping> packings) ->
                                content(packing, text, packings);
                        case Unpacked.Unreadable(String why) ->
                                new Unpacked.Unreadable(why + ", in " + packing.label());
                        case Unpacked.NotPacked() ->
                                new Unpacked.Unreadable(
                                        packing.label() + " of bytes that are not understood");
                    };
        };
    }

    private static Unpacked content(Wrapping outer, ByteString text, List<Wrapping> packings) {
        List<Wrapping> all = new ArrayList<>(packings);
        all.addFirst(outer);
        return new Unpacked.Content(text, all);
    }
}
