package dev.cachewarden.core.audit.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for texts that occur again and again. Safe for all threads. The numbers depend on the
 * order of arrival, so they say nothing but which text it is.
 */
public final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    public synchronized int number(String name) {
        return numbers.computeIfAbsent(
                name,
                added -> {
                    names.add(added);
                    return names.size() - 1;
                });
    }

    public synchronized String name(int number) {
        return names.get(number);
    }
}
