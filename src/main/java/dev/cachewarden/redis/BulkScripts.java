package dev.cachewarden.redis;

import dev.cachewarden.core.key.ByteString;

/**
 * Scripts that read many entries in one call, where one command per entry would cost a client more
 * than the server. Each is constant, so a server compiles it once. Answers are flat: per key the
 * PTTL, and unless that is -2 either the value, or its length if it is not sent, or -1 and the type
 * if it is no string.
 */
final class BulkScripts {

    /** ARGV: how many bytes of values the answer may hold, the longest value that is fetched. */
    static final ByteString VALUES =
            ByteString.utf8(
                    """
                    local room, longest = tonumber(ARGV[1]), tonumber(ARGV[2])
                    local answer, n = {}, 0
                    for i = 1, #KEYS do
                      local key = KEYS[i]
                      local left = redis.call('PTTL', key)
                      n = n + 1
                      answer[n] = left
                      if left ~= -2 then
                        n = n + 1
                        local length = redis.pcall('STRLEN', key)
                        if type(length) == 'table' then
                          local kind = redis.call('TYPE', key).ok
                          if kind == 'string' then return length end
                          answer[n] = -1
                          n = n + 1
                          answer[n] = kind
                        elseif length > longest then
                          answer[n] = length
                        elseif length > room then
                          answer[n] = length
                          room = -1
                        else
                          answer[n] = redis.call('GET', key)
                          room = room - length
                        end
                      end
                    end
                    return answer
                    """);

    /** Does not look up the length of a string: answers 0. */
    static final ByteString TYPES =
            ByteString.utf8(
                    """
                    local answer, n = {}, 0
                    for i = 1, #KEYS do
                      local left = redis.call('PTTL', KEYS[i])
                      n = n + 1
                      answer[n] = left
                      if left ~= -2 then
                        local kind = redis.call('TYPE', KEYS[i]).ok
                        n = n + 1
                        if kind == 'string' then
                          answer[n] = 0
                        else
                          answer[n] = -1
                          n = n + 1
                          answer[n] = kind
                        end
                      end
                    end
                    return answer
                    """);

    private BulkScripts() {}
}
