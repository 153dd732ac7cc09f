package dev.cachewarden.core.people;

import dev.cachewarden.core.value.Picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers what pictures say, so that it takes two bytes a person. For one thread at a time. */
final class SeenPictures {

    /** The largest number of them; one of a further instance proves nothing. */
    private static final int MOST = Short.MAX_VALUE;

    private final List<Picture> pictures = new ArrayList<>();
    private final Map<Picture, Short> numbers = new HashMap<>();

    SeenPictures() {
        number(new Picture.Unrelated());
    }

    short number(Picture picture) {
        if (!numbers.containsKey(picture) && pictures.size() < MOST) {
            numbers.put(picture, (short) pictures.size());
            pictures.add(picture);
        }
        return numbers.getOrDefault(picture, (short) 0);
    }

    Picture of(short number) {
        return pictures.get(number);
    }
}
