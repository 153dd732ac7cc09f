package dev.cachewarden.core.audit.reference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers for texts that occur again and again. Safe for all threads. The numbers depend on the
 * order of arrival, so they say nothing but which text it is.
 */
public final class InternedNames {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> names = new ArrayList<>();

    public int number(String name) {
        // Nearly always known, and then nobody waits.
        @Nullable Integer known = numbers.get(name);
        return known == null ? add(name) : known;
    }

    private synchronized int add(String name) {
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
