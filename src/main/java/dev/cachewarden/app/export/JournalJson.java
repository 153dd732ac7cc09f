package dev.cachewarden.app.export;

import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;

import java.util.List;
import java.util.Locale;

/** Changes as JSON, an object for each. */
public final class JournalJson {

    private JournalJson() {}

    /**
     * An array of objects whose members are called as the titles, in lower case.
     *
     * @param rows as they may be seen; each has a cell for each title of the header
     */
    public static String of(List<String> header, List<List<String>> rows) {
        return JsonText.of(
                new Json.Arr(rows.stream().<Json>map(row -> object(header, row)).toList()));
    }

    private static Json object(List<String> header, List<String> row) {
        JsonFields fields = new JsonFields();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i).toLowerCase(Locale.ROOT), row.get(i));
        }
        return fields.object();
    }
}
