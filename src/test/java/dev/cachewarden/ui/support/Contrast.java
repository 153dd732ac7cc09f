package dev.cachewarden.ui.support;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import java.util.List;

/** The contrast ratio of text by WCAG 2.2: from 1 to 21, and at least 4.5 for text. */
public final class Contrast {

    private Contrast() {}

    public static double of(Labeled words) {
        Color context = context(words);
        Color ink = (Color) words.getTextFill();
        Color seen = over(ink.deriveColor(0, 1, 1, opacity(words)), context);
        return ratio(seen, context);
    }

    /** Of words that are no label: the prompt of a field. */
    static double of(Text words) {
        Color context = context(words);
        Color ink = (Color) words.getFill();
        return ratio(over(ink.deriveColor(0, 1, 1, opacity(words)), context), context);
    }

    /** Of what a shape is filled with on what lies behind it. */
    static double ofGraphic(Region shape) {
        return ratio(context(shape), context(shape.getParent()));
    }

    /** Of two fills that lie one upon the other, neither transparent. */
    static double of(BackgroundFill one, BackgroundFill other) {
        return ratio((Color) one.getFill(), (Color) other.getFill());
    }

    private static double ratio(Color first, Color second) {
        double one = luminance(first) + 0.05;
        double other = luminance(second) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    private static double opacity(Node node) {
        return node.getParent() == null
                ? node.getOpacity()
                : node.getOpacity() * opacity(node.getParent());
    }

    private static Color context(Node node) {
        Color below = node.getParent() == null ? Color.WHITE : context(node.getParent());
        return node instanceof Region region && region.getBackground() != null
                ? painted(region.getBackground().getFills(), below)
                : below;
    }

    /** The uppermost fill; those below it are borders. */
    private static Color painted(List<BackgroundFill> fills, Color below) {
        return !fills.isEmpty() && fills.getLast().getFill() instanceof Color color
                ? over(color, below)
                : below;
    }

    private static Color over(Color upper, Color lower) {
        double part = upper.getOpacity();
        return Color.color(
                upper.getRed() * part + lower.getRed() * (1 - part),
                upper.getGreen() * part + lower.getGreen() * (1 - part),
                upper.getBlue() * part + lower.getBlue() * (1 - part));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
