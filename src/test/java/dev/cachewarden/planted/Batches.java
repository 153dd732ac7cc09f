package dev.cachewarden.planted;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How the app names a batch. */
final class Batches {

    private Batches() {}

    static String ids(Person... people) {
        return ids(Arrays.asList(people));
    }

    static String ids(List<Person> people) {
        return people.stream().map(Person::id).sorted().collect(Collectors.joining(","));
    }
}
