package dev.cachewarden.redis;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.StoredValue.Item;
import dev.cachewarden.core.key.ByteString;

import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Reads values of types other than string: the number of items, and the first of them. */
final class CollectionReader {

    /** Items of a collection that are read. */
    static final int LIMIT = 1000;

    private final CommandGate gate;

    CollectionReader(CommandGate gate) {
        this.gate = gate;
    }

    /**
     * @param type as TYPE answers
     */
    CompletableFuture<StoredValue> read(ByteString key, String type) {
        return switch (type) {
            case "hash" ->
                    collection(
                            type,
                            key,
                            CommandType.HLEN,
                            steps(CommandType.HSCAN, key),
                            Items::pairs);
            case "set" ->
                    collection(
                            type,
                            key,
                            CommandType.SCARD,
                            steps(CommandType.SSCAN, key),
                            Items::unnamed);
            case "list" ->
                    collection(
                            type,
                            key,
                            CommandType.LLEN,
                            gate.send(Requests.firstOfList(key, LIMIT)),
                            Items::indexed);
            case "zset" ->
                    collection(
                            type,
                            key,
                            CommandType.ZCARD,
                            gate.send(Requests.firstOfSortedSet(key, LIMIT)),
                            Items::scored);
            case "stream" ->
                    collection(
                            type,
                            key,
                            CommandType.XLEN,
                            gate.send(Requests.firstOfStream(key, LIMIT)),
                            Items::messages);
            case "ReJSON-RL" ->
                    Answers.map(
                            gate.send(Requests.json(key)),
                            json -> new StoredValue.Text(json, json.length()));
            default -> CompletableFuture.completedFuture(new StoredValue.Opaque(type));
        };
    }

    private CompletableFuture<StoredValue> collection(
            String type,
            ByteString key,
            CommandType sizeCommand,
            CompletableFuture<List<Object>> answer,
            Function<List<Object>, List<Item>> items) {
        CompletableFuture<Long> size = gate.send(Requests.size(sizeCommand, key));
        return Answers.then(
                answer,
                read -> {
                    List<Item> all = items.apply(read);
                    List<Item> first = all.subList(0, Math.min(LIMIT, all.size()));
                    return Answers.map(
                            size,
                            count ->
                                    new StoredValue.Collection(
                                            type, first, Math.max(count, first.size())));
                });
    }

    /** HSCAN or SSCAN until there are enough items: a call can answer fewer than asked for. */
    private CompletableFuture<List<Object>> steps(CommandType type, ByteString key) {
        return steps(type, key, ScanBatch.START, new ArrayList<>());
    }

    private CompletableFuture<List<Object>> steps(
            CommandType type, ByteString key, ByteString cursor, List<Object> found) {
        return Answers.then(
                gate.send(Requests.step(type, key, cursor, LIMIT)),
                answer -> {
                    ByteString next = (ByteString) answer.getFirst();
                    found.addAll((List<?>) answer.getLast());
                    boolean enough = found.size() >= 2 * LIMIT;
                    return enough || next.equals(ScanBatch.START)
                            ? CompletableFuture.completedFuture(found)
                            : steps(type, key, next, found);
                });
    }
}
