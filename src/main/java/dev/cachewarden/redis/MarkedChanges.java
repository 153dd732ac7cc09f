package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Change.Outcome;
import dev.cachewarden.core.port.MarkedKey;
import dev.cachewarden.core.port.Restored;
import dev.cachewarden.core.snapshot.EntryContent;
import dev.cachewarden.core.snapshot.SavedEntry;

import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.protocol.CommandType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Removes entries, and puts them back, many at a time and each only if its content has the mark
 * that is expected: compared and changed in one script, which the server runs atomically. Runs on
 * Redis 6 and later and its relatives: no newer command is used, and every key is named in KEYS.
 */
final class MarkedChanges {

    /**
     * Runs a command; answers what it answered, or nothing and what failed: the command's name and
     * the error.
     */
    private static final String TRIED =
            """
            local function tried(name, ...)
              local done = redis.pcall(name, ...)
              if type(done) == 'table' and done.err then return nil, name .. ' ' .. done.err end
              return done
            end
            """;

    /** The mark of an entry, or nothing and why it cannot be read. */
    private static final String MARK =
            TRIED
                    + """
                    local function mark(key)
                      local content, why = tried('GET', key)
                      if not why then
                        return content and 's' .. redis.sha1hex(content) or '-'
                      end
                      if not string.find(why, 'WRONGTYPE', 1, true) then return nil, why end
                      content, why = tried('DUMP', key)
                      return content and 'o' .. redis.sha1hex(content), why
                    end
                    local answers = {}
                    """;

    /**
     * ARGV: a mark for each key. Answers 1 for done, 0 for changed, -1 for gone. Removes all at
     * once, which takes a server a fifth of the time, and none of them if it may not, or if one
     * cannot be read.
     */
    private static final ByteString UNLINK =
            ByteString.utf8(
                    MARK
                            + """
                            local same, n = {}, 0
                            for i, key in ipairs(KEYS) do
                              local found, why = mark(key)
                              if why then return redis.error_reply(why) end
                              if found == ARGV[i] then
                                n = n + 1
                                same[n] = key
                                answers[i] = 1
                              elseif found == '-' then
                                answers[i] = -1
                              else
                                answers[i] = 0
                              end
                            end
                            if n > 0 then redis.call('UNLINK', unpack(same)) end
                            return answers
                            """);

    /**
     * Whether an entry ends as a mark says, or nothing and why that is not known. Before Redis 7 an
     * end is only known as a time to live, which is whole milliseconds of a time that goes on.
     */
    private static final String ENDS =
            """
            local function ends(key, how, at)
              if how == '' then return true end
              local left, why = tried('PTTL', key)
              if why then return nil, why end
              if at == '-' or left < 0 then return at == '-' and left < 0 end
              local found = tried('PEXPIRETIME', key)
              if not found then
                local time
                time, why = tried('TIME')
                if why then return nil, why end
                found = time[1] * 1000 + math.floor(time[2] / 1000) + left
              end
              return math.abs(found - at) <= (how == '@' and 5 or 2000)
            end
            """;

    /**
     * ARGV: for each key the mark that is expected, the kind of content ({@code -}, {@code s},
     * {@code o}), the content and its end, empty if it has none. Answers as above, 2 for an entry
     * whose time has run out, 3 for one that holds the content already, or a command's name and its
     * error: then the entry is as it was, never half put back.
     */
    private static final ByteString RESTORE =
            ByteString.utf8(
                    MARK
                            + ENDS
                            + """
                            local function holds(key, kind, content)
                              if kind == 's' then return redis.pcall('GET', key) == content end
                              return kind == 'o' and redis.pcall('DUMP', key) == content
                            end
                            local function over(key, old, content, ends)
                              local _, why = tried('SET', key, content, 'KEEPTTL')
                              if why then return why end
                              _, why = tried('PEXPIREAT', key, ends)
                              if why then tried('SET', key, old, 'KEEPTTL') end
                              return why
                            end
                            local function put(key, kind, content, ends)
                              if kind == '-' then return select(2, tried('UNLINK', key)) end
                              if kind == 'o' then
                                if ends == '' then ends = '0' end
                                return select(2,
                                  tried('RESTORE', key, ends, content, 'REPLACE', 'ABSTTL'))
                              end
                              local _, why = tried('SET', key, content)
                              if why or ends == '' then return why end
                              _, why = tried('PEXPIREAT', key, ends)
                              if why then tried('UNLINK', key) end
                              return why
                            end
                            for i, key in ipairs(KEYS) do
                              local a = 4 * (i - 1)
                              local kind, content, till = ARGV[a + 2], ARGV[a + 3], ARGV[a + 4]
                              local wanted = string.sub(ARGV[a + 1], 1, 41)
                              local found, ending, why = '-', true, nil
                              local there, unknown = tried('EXISTS', key)
                              if there == 1 then found, why = mark(key) end
                              if found == wanted and found ~= '-' then
                                ending, why =
                                  ends(key, string.match(ARGV[a + 1], '([@~]?)([%d-]*)$', 42))
                              end
                              why = unknown or why
                              if why then
                                answers[i] = why
                              elseif found == '-' and wanted ~= '-' then
                                answers[i] = -1
                              elseif found ~= wanted or not ending then
                                answers[i] = holds(key, kind, content) and 3 or 0
                              else
                                if kind == 's' and till ~= '' and string.sub(found, 1, 1) == 's' then
                                  why = over(key, redis.call('GET', key), content, till)
                                else
                                  why = put(key, kind, content, till)
                                end
                                if why then
                                  answers[i] = why
                                elseif kind ~= '-' and redis.call('EXISTS', key) == 0 then
                                  answers[i] = 2
                                else
                                  answers[i] = 1
                                end
                              end
                            end
                            return answers
                            """);

    private final CommandGate gate;
    private final CommandPace pace;

    MarkedChanges(CommandGate gate, CommandPace pace) {
        this.gate = gate;
        this.pace = pace;
    }

    /** How many entries of usual size one script should take. */
    int keys() {
        return pace.size();
    }

    CompletableFuture<List<Outcome>> unlink(List<MarkedKey> entries) {
        ByteString[] marks =
                entries.stream()
                        .map(entry -> ByteString.utf8(entry.mark().text()))
                        .toArray(ByteString[]::new);
        List<ByteString> keys = entries.stream().map(MarkedKey::key).toList();
        return Answers.map(
                run(UNLINK, keys, marks),
                answers -> answers.stream().map(MarkedChanges::outcome).toList());
    }

    private static Outcome outcome(Object answer) {
        return switch (((Long) answer).intValue()) {
            case 1 -> Outcome.DONE;
            case 0 -> Outcome.CHANGED;
            case -1 -> Outcome.GONE;
            default -> throw new IllegalStateException("A script answered " + answer);
        };
    }

    CompletableFuture<List<Restored>> restore(List<SavedEntry> entries) {
        List<ByteString> words = new ArrayList<>();
        entries.forEach(entry -> words.addAll(words(entry)));
        List<ByteString> keys = entries.stream().map(SavedEntry::key).toList();
        return Answers.map(
                run(RESTORE, keys, words.toArray(ByteString[]::new)),
                answers -> answers.stream().map(this::restored).toList());
    }

    /** As {@link #restore}, for any number of entries: one script after the other. */
    CompletableFuture<List<Restored>> restoreInTurn(List<SavedEntry> entries) {
        int size = keys();
        return entries.size() <= size
                ? restore(entries)
                : Answers.then(
                        restoreOrFail(entries.subList(0, size)),
                        done ->
                                Answers.map(
                                        restoreOrFail(entries.subList(size, entries.size())),
                                        others ->
                                                Stream.concat(done.stream(), others.stream())
                                                        .toList()));
    }

    /** As {@link #restoreInTurn}; a refusal is that of each entry, since others may be back. */
    CompletableFuture<List<Restored>> restoreOrFail(List<SavedEntry> entries) {
        return entries.isEmpty()
                ? CompletableFuture.completedFuture(List.of())
                : Answers.refused(
                        restoreInTurn(entries),
                        why -> Collections.nCopies(entries.size(), failed(why)));
    }

    private static Restored failed(CacheException why) {
        return new Restored.Failed(String.valueOf(why.getMessage()));
    }

    private static List<ByteString> words(SavedEntry entry) {
        ByteString after = ByteString.utf8(entry.after().text());
        if (entry.before().isEmpty()) {
            return List.of(after, ByteString.utf8("-"), ByteString.EMPTY, ByteString.EMPTY);
        }
        EntryContent before = entry.before().get();
        ByteString end =
                before.expiresAt().isPresent()
                        ? ByteString.utf8(Long.toString(before.expiresAt().getAsLong()))
                        : ByteString.EMPTY;
        return List.of(after, ByteString.utf8(before.isString() ? "s" : "o"), before.bytes(), end);
    }

    private Restored restored(Object answer) {
        if (answer instanceof ByteString failed) {
            String[] parts = failed.text().orElse("ERR").split(" ", 2);
            return new Restored.Failed(gate.sentence(parts[parts.length - 1], parts[0]));
        }
        return switch (((Long) answer).intValue()) {
            case 3 -> Restored.STILL_THERE;
            case 2 -> Restored.EXPIRED;
            case 1 -> Restored.DONE;
            case 0 -> Restored.WRITTEN_SINCE;
            case -1 -> Restored.GONE_SINCE;
            default -> throw new IllegalStateException("A script answered " + answer);
        };
    }

    private CompletableFuture<List<Object>> run(
            ByteString script, List<ByteString> keys, ByteString... words) {
        return gate.send(
                Requests.script(
                        CommandType.EVAL,
                        script,
                        keys,
                        new NestedMultiOutput<>(ByteStringCodec.INSTANCE),
                        words),
                pace,
                keys.size());
    }
}
