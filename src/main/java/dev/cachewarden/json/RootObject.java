package dev.cachewarden.json;

import dev.cachewarden.core.value.Envelopes;
import dev.cachewarden.core.value.ShapeOfJson;
import dev.cachewarden.core.value.UserFacts;
import dev.cachewarden.core.value.ValueShape;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import java.util.List;

/**
 * An object at the top of a document. Which of an envelope, a list, Clerk's error and a user it is
 * shows only at its end, so it is read as all of them at once. Of a member that is there twice the
 * last counts.
 */
final class RootObject {

    private final JsonTokens in;
    private final JsonInterest wanted;
    private final Candidate candidate;
    private final EnvelopeMembers envelope = new EnvelopeMembers();

    private boolean hasTotal;
    private Document.@Nullable Items data;
    private boolean isErrorOfClerk;
    private boolean hasErrors;
    private String errorCode = "";
    private String status = "";

    RootObject(JsonTokens in, JsonInterest wanted) {
        this.in = in;
        this.wanted = wanted;
        this.candidate = new Candidate(wanted);
    }

    Document read() {
        for (int member = UserField.nextMember(in);
                member != UserField.NO_MORE;
                member = UserField.nextMember(in)) {
            UserField.Name known = UserField.named(member);
            if (known == null) {
                other(in.text());
            } else {
                envelope.addOther();
                candidate.read(known, in.nextValue(), in);
            }
        }
        return unwrapped();
    }

    /**
     * Nearly all members are a user's, and no envelope's has such a name: those are asked first.
     */
    private void other(String name) {
        int before = in.place();
        JsonToken first = in.nextValue();
        String text = first == JsonToken.VALUE_STRING && Envelopes.mayHold(name) ? in.text() : null;
        envelope(name, first);
        in.skipChildren();
        envelope.add(name, first, text, before, in.place());
    }

    private void envelope(String name, JsonToken first) {
        switch (name) {
            case "totalCount" -> hasTotal = true;
            case "data" ->
                    data = first == JsonToken.START_ARRAY ? Document.items(in, wanted) : null;
            case "clerkError", "clerkTraceId", "clerk_trace_id" -> isErrorOfClerk = true;
            case "errors" -> errors(first);
            case "status" -> status = first.isNumeric() ? in.text() : "";
            default -> {
                // Of no interest.
            }
        }
    }

    private void errors(JsonToken first) {
        hasErrors = first == JsonToken.START_ARRAY;
        errorCode = "";
        if (!hasErrors) {
            return;
        }
        JsonToken item = in.nextValue();
        if (item == JsonToken.START_OBJECT) {
            errorCode = code();
        }
        while (item != JsonToken.END_ARRAY) {
            in.skipChildren();
            item = in.nextValue();
        }
    }

    private String code() {
        String code = "";
        while (in.nextName()) {
            String name = in.text();
            JsonToken first = in.nextValue();
            if (name.equals("code")) {
                code = first == JsonToken.VALUE_STRING ? in.text() : "";
            }
            in.skipChildren();
        }
        return code;
    }

    private Document unwrapped() {
        Document.Items list = hasTotal ? data : null;
        List<UserFacts> users = list != null ? list.users() : self();
        if (hasErrors && isErrorOfClerk) {
            return new Document(ShapeOfJson.clerkError(status, errorCode), users);
        }
        if (list != null) {
            return new Document(
                    candidate
                            .shape()
                            .<ValueShape>map(ValueShape.User::new)
                            .orElse(ShapeOfJson.list(list.shapes())),
                    users);
        }
        return candidate
                .shape()
                .map(shape -> new Document(new ValueShape.User(shape), users))
                .orElseGet(() ->
                        new Document(
                                new ValueShape.OtherJson("object"),
                                List.of(),
                                envelope.envelope()));
    }

    private List<UserFacts> self() {
        return candidate.shape().isPresent() ? List.of(candidate.facts()) : List.of();
    }
}
