package dev.cachewarden.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a window, or at least a picture, can be made here. Asked before the toolkit starts,
 * because it fails with a stack trace and cannot be started a second time.
 */
// Restricted: the native functions are asked here because the toolkit itself cannot be asked.
@SuppressWarnings("restricted")
public final class Display {

    /** What the toolkit draws pictures with where there is no display. */
    private static final Map<String, String> FOR_PICTURES =
            Map.of(
                    "libpango-1.0.so.0", "Pango",
                    "libpangoft2-1.0.so.0", "Pango",
                    "libfreetype.so.6", "FreeType",
                    "libfontconfig.so.1", "Fontconfig");

    private Display() {}

    /** Why no window can be opened, as a sentence; empty if one can. */
    public static Optional<String> windowProblem() {
        if (!isLinux()) {
            return Optional.empty();
        }
        String display = System.getenv().getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of(
                    "No window can be opened: there is no display (DISPLAY is not set).");
        }
        if (!canLoad("libgtk-3.so.0")) {
            return Optional.of(
                    "No window can be opened: GTK 3 is missing. Install libgtk-3-0 (Debian, Ubuntu)"
                            + " or gtk3 (Fedora).");
        }
        return canOpenDisplay()
                ? Optional.empty()
                : Optional.of(
                        "No window can be opened: the display "
                                + display
                                + " does not answer or refuses this user.");
    }

    /** Why not even pictures can be drawn, as a sentence; empty if they can. */
    public static Optional<String> pictureProblem() {
        if (!isLinux()) {
            return Optional.empty();
        }
        List<String> missing =
                FOR_PICTURES.entrySet().stream()
                        .filter(library -> !canLoad(library.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .sorted()
                        .toList();
        if (!missing.isEmpty()) {
            return Optional.of(
                    "Pictures of the window cannot be drawn either: "
                            + String.join(", ", missing)
                            + " missing. Install libpango-1.0-0, libpangoft2-1.0-0, libfreetype6"
                            + " and libfontconfig1 (Debian, Ubuntu) or pango (Fedora).");
        }
        return hasFont()
                ? Optional.empty()
                : Optional.of(
                        "Pictures of the window cannot be drawn either: there is no font. Install"
                                + " fonts-dejavu-core (Debian, Ubuntu) or dejavu-sans-fonts"
                                + " (Fedora).");
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private static boolean canLoad(String library) {
        try {
            var _ = library(library);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Opens the display that DISPLAY names and closes it again. */
    private static boolean canOpenDisplay() {
        try {
            SymbolLookup x11 = library("libX11.so.6");
            MemorySegment display =
                    (MemorySegment)
                            call(
                                    x11,
                                    "XOpenDisplay",
                                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS),
                                    MemorySegment.NULL);
            if (display.address() == 0) {
                return false;
            }
            call(
                    x11,
                    "XCloseDisplay",
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS),
                    display);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Asks Fontconfig for its list of fonts, whose first field is their number. */
    private static boolean hasFont() {
        try {
            SymbolLookup fontconfig = library("libfontconfig.so.1");
            call(fontconfig, "FcInit", FunctionDescriptor.of(ValueLayout.JAVA_INT));
            MemorySegment fonts =
                    (MemorySegment)
                            call(
                                    fontconfig,
                                    "FcConfigGetFonts",
                                    FunctionDescriptor.of(
                                            ValueLayout.ADDRESS,
                                            ValueLayout.ADDRESS,
                                            ValueLayout.JAVA_INT),
                                    MemorySegment.NULL,
                                    0);
            return fonts.address() != 0
                    && fonts.reinterpret(ValueLayout.JAVA_INT.byteSize())
                                    .get(ValueLayout.JAVA_INT, 0)
                            > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Loaded for good: unloading and loading again is what such libraries do not expect. */
    private static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    private static Object call(
            SymbolLookup library, String name, FunctionDescriptor type, Object... arguments) {
        try {
            return Linker.nativeLinker()
                    .downcallHandle(library.findOrThrow(name), type)
                    .invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            // A handle's signature says Throwable; a C function throws nothing.
            throw new IllegalStateException(name, e);
        }
    }
}
