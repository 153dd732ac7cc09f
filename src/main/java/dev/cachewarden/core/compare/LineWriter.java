package dev.cachewarden.core.compare;

import dev.cachewarden.core.compare.Segment.Token;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Moments;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes the lines of a node. */
final class LineWriter {

    private final AlignedNode node;
    private final boolean masked;
    private final Arrangement arrangement;

    LineWriter(AlignedNode node, boolean masked, Arrangement arrangement) {
        this.node = node;
        this.masked = masked;
        this.arrangement = arrangement;
    }

    /** The one line of a scalar or folded container, or the opening line of an unfolded one. */
    Optional<Line> first(int column, boolean folded) {
        Json value = node.value(column);
        if (value == null) {
            return Optional.empty();
        }
        List<Segment> segments = new ArrayList<>();
        name().ifPresent(name -> {
            segments.add(new Segment(name, Token.NAME, false));
            segments.add(Segment.punctuation(": "));
        });
        if (Containers.isEmpty(value)) {
            scalar(column, value, segments);
        } else if (folded) {
            folded(value, segments);
        } else {
            segments.add(Segment.punctuation(Containers.opening(value)));
            return Optional.of(new Line(node.depth(), segments));
        }
        comma(column, segments);
        date(value).ifPresent(date -> segments.add(new Segment("  " + date, Token.ASIDE, false)));
        return Optional.of(new Line(node.depth(), segments));
    }

    /** What a time in milliseconds means to people; a date in text says so itself. */
    private Optional<String> date(Json value) {
        boolean isTime =
                node.step() instanceof PathStep.Member(String name, int ignored)
                        && Moments.isName(name)
                        && Moments.isMilliseconds(value);
        return isTime && !isBelowPrivate(node)
                ? Moments.instant(value).map(at -> Timestamps.day(at, arrangement.zone()))
                : Optional.empty();
    }

    Optional<Line> closing(int column) {
        Json value = node.value(column);
        if (value == null || Containers.isEmpty(value)) {
            return Optional.empty();
        }
        List<Segment> segments = new ArrayList<>();
        segments.add(Segment.punctuation(Containers.closing(value)));
        comma(column, segments);
        return Optional.of(new Line(node.depth(), segments));
    }

    private void folded(Json value, List<Segment> segments) {
        String verdict = node.columns() < 2 ? "" : node.differs() ? ", differs" : ", agrees";
        segments.add(Segment.punctuation(Containers.opening(value)));
        segments.add(
                new Segment(" ▸ " + Containers.summary(value) + verdict + " ", Token.NOTE, false));
        segments.add(Segment.punctuation(Containers.closing(value)));
    }

    private void comma(int column, List<Segment> segments) {
        if (!node.isLastIn(column)) {
            segments.add(Segment.punctuation(","));
        }
    }

    private void scalar(int column, Json value, List<Segment> segments) {
        String text = text(value);
        Agreement here = node.here();
        List<String> compared =
                here.isWithMost(column)
                        ? List.of(text)
                        : IntStream.range(0, node.columns())
                                .filter(it ->
                                        !here.hasMost() || it == column || here.isWithMost(it))
                                .mapToObj(node::value)
                                .flatMap(it -> Optional.ofNullable(it).stream())
                                .filter(Containers::isEmpty)
                                .map(this::text)
                                .distinct()
                                .toList();
        segments.addAll(InlineDifference.segments(text, Scalars.token(value), compared));
    }

    private Optional<String> name() {
        if (!(node.step() instanceof PathStep.Member(String name, int ignored))) {
            return Optional.empty();
        }
        return Optional.of(
                !masked
                        ? Scalars.quoted(name)
                        : isBelowPrivate(node.parent())
                                ? Scalars.quoted(Masking.DOTS)
                                : Scalars.quoted(Masking.text(name)));
    }

    private String text(Json value) {
        if (arrangement.hidesNames() && isName(value)) {
            return "\"" + Masking.DOTS + "\"";
        }
        if (!masked || !Scalars.isScalar(value)) {
            return Scalars.text(value);
        }
        if (!isBelowPrivate(node) && !(isPrivateField(node) && isTextOrNumber(value))) {
            return value instanceof Json.Str(String text)
                    ? Scalars.quoted(Masking.brokenDocument(text))
                    : Scalars.text(value);
        }
        return value instanceof Json.Str ? "\"" + Masking.DOTS + "\"" : Masking.DOTS;
    }

    private boolean isName(Json value) {
        return value instanceof Json.Str
                && node.step() instanceof PathStep.Member(String name, int ignored)
                && Masking.hidesName(name);
    }

    private static boolean isTextOrNumber(Json value) {
        return value instanceof Json.Str || value instanceof Json.Num;
    }

    /** Decided by the nearest ancestor with a name, since items of a list have none. */
    private static boolean isPrivateField(AlignedNode start) {
        for (AlignedNode it = start; it != null; it = it.parent()) {
            if (it.step() instanceof PathStep.Member(String name, int ignored)) {
                return Masking.hidesField(name);
            }
        }
        return false;
    }

    private static boolean isBelowPrivate(@Nullable AlignedNode start) {
        for (AlignedNode it = start; it != null; it = it.parent()) {
            if (it.step() instanceof PathStep.Member(String name, int ignored)
                    && Masking.hidesSubtree(name)) {
                return true;
            }
        }
        return false;
    }
}
