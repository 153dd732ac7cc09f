package dev.cachewarden.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes images as PNG (RFC 2083), true colour without transparency. By hand, because the library's
 * bridge to ImageIO needs AWT and a module that is not released with ours.
 */
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private PngFile() {}

    public static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", compressed(pixels, width, height));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(int width, int height) {
        return bytes(out -> {
            out.writeInt(width);
            out.writeInt(height);
            // 8 bits a channel, RGB, the one compression and filter method, no interlace.
            out.write(new byte[] {8, 2, 0, 0, 0});
        });
    }

    private static byte[] compressed(int[] pixels, int width, int height) {
        return bytes(out -> {
            try (Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
                    DeflaterOutputStream deflater = new DeflaterOutputStream(out, best)) {
                byte[] line = new byte[1 + 3 * width];
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        int pixel = pixels[y * width + x];
                        line[1 + 3 * x] = (byte) (pixel >> 16);
                        line[2 + 3 * x] = (byte) (pixel >> 8);
                        line[3 + 3 * x] = (byte) pixel;
                    }
                    deflater.write(line);
                }
            }
        });
    }

    private static void chunk(DataOutputStream out, String name, byte[] content)
            throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            // Memory does not fail.
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
