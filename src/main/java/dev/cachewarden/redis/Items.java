package dev.cachewarden.redis;

import dev.cachewarden.core.entry.StoredValue.Item;
import dev.cachewarden.core.key.ByteString;

import java.util.ArrayList;
import java.util.List;

/** Reads the items of a collection out of an answer, which RESP2 and RESP3 nest differently. */
final class Items {

    private static final long EXACT = 1L << 53;

    private Items() {}

    /** A hash: field, value, field, value. */
    static List<Item> pairs(List<Object> answer) {
        List<Item> items = new ArrayList<>(answer.size() / 2);
        for (int i = 0; i + 1 < answer.size(); i += 2) {
            items.add(new Item(bytes(answer.get(i)), bytes(answer.get(i + 1))));
        }
        return items;
    }

    static List<Item> unnamed(List<Object> answer) {
        return answer.stream().map(value -> new Item(ByteString.EMPTY, bytes(value))).toList();
    }

    static List<Item> indexed(List<Object> answer) {
        List<Item> items = new ArrayList<>(answer.size());
        for (int i = 0; i < answer.size(); i++) {
            items.add(new Item(ByteString.utf8(Integer.toString(i)), bytes(answer.get(i))));
        }
        return items;
    }

    /** A sorted set: member, score, member, score; in RESP3 each pair is a nested list. */
    static List<Item> scored(List<Object> answer) {
        List<Object> flat = new ArrayList<>();
        for (Object each : answer) {
            if (each instanceof List<?> pair) {
                flat.addAll(pair);
            } else {
                flat.add(each);
            }
        }
        return pairs(flat).stream().map(item -> new Item(item.value(), item.name())).toList();
    }

    /** A stream: pairs of an id and a list of fields and values, shown as one line each. */
    static List<Item> messages(List<Object> answer) {
        List<Item> items = new ArrayList<>(answer.size());
        for (Object each : answer) {
            List<?> message = (List<?>) each;
            items.add(new Item(bytes(message.getFirst()), fields((List<?>) message.getLast())));
        }
        return items;
    }

    private static ByteString fields(List<?> fieldsAndValues) {
        ByteString lines = ByteString.EMPTY;
        for (Item field : pairs(List.copyOf(fieldsAndValues))) {
            ByteString line = field.name().plus(ByteString.utf8("=")).plus(field.value());
            lines = lines.isEmpty() ? line : lines.plus(ByteString.utf8("\n")).plus(line);
        }
        return lines;
    }

    private static ByteString bytes(Object answer) {
        return switch (answer) {
            case ByteString bytes -> bytes;
            case Double score -> ByteString.utf8(score(score));
            default -> ByteString.utf8(answer.toString());
        };
    }

    /** As Redis writes it: whole numbers without a fraction. */
    private static String score(double score) {
        return score == Math.rint(score) && Math.abs(score) < EXACT
                ? Long.toString((long) score)
                : Double.toString(score);
    }
}
