import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Draws {@code assets/icon/cachewarden.svg} as pictures and as the icon files of the three systems:
 * {@code java -Djava.awt.headless=true src/build/Icon.java}, from the project's folder. Understands
 * filled {@code rect}, {@code ellipse} and {@code path} with absolute M, L, C, Q and Z: what the
 * logo uses.
 */
final class Icon {

    private static final double VIEW_BOX = 512;
    private static final int OVERSAMPLING = 8;

    private static final List<Integer> WINDOW_SIZES = List.of(16, 32, 48, 64, 128, 256);

    /** Apple's names for PNG pictures of a size, with and without double density. */
    private static final Map<String, Integer> ICNS_TYPES = new LinkedHashMap<>();

    static {
        ICNS_TYPES.put("icp4", 16);
        ICNS_TYPES.put("ic11", 32);
        ICNS_TYPES.put("icp5", 32);
        ICNS_TYPES.put("ic12", 64);
        ICNS_TYPES.put("ic07", 128);
        ICNS_TYPES.put("ic13", 256);
        ICNS_TYPES.put("ic08", 256);
        ICNS_TYPES.put("ic14", 512);
        ICNS_TYPES.put("ic09", 512);
        ICNS_TYPES.put("ic10", 1024);
    }

    private final NodeList elements;

    private Icon(File svg) throws Exception {
        elements =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(svg)
                        .getDocumentElement()
                        .getElementsByTagName("*");
    }

    public static void main(String[] args) throws Exception {
        Icon icon = new Icon(new File("assets/icon/cachewarden.svg"));
        Path packaging = Files.createDirectories(Path.of("jpackage"));
        Path window =
                Files.createDirectories(Path.of("src/main/resources/dev/cachewarden/ui/icon"));
        for (int size : WINDOW_SIZES) {
            Files.write(window.resolve("cachewarden-" + size + ".png"), icon.png(size));
        }
        Files.write(packaging.resolve("cachewarden.png"), icon.png(512));
        Files.write(packaging.resolve("cachewarden.ico"), icon.ico());
        Files.write(packaging.resolve("cachewarden.icns"), icon.icns());
    }

    private byte[] png(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(draw(size), "png", bytes);
        return bytes.toByteArray();
    }

    /** Drawn larger and averaged, which keeps the gaps clear at 16 pixels. */
    private BufferedImage draw(int size) {
        BufferedImage picture = drawPlain(size * OVERSAMPLING);
        for (int width = picture.getWidth() / 2; width >= size; width /= 2) {
            BufferedImage half = new BufferedImage(width, width, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = half.createGraphics();
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, 0, 0, width, width, null);
            graphics.dispose();
            picture = half;
        }
        return picture;
    }

    private BufferedImage drawPlain(int size) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(size / VIEW_BOX, size / VIEW_BOX);
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.hasAttribute("fill")) {
                graphics.setColor(Color.decode(element.getAttribute("fill")));
                graphics.fill(shape(element));
            }
        }
        graphics.dispose();
        return picture;
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" ->
                    new RoundRectangle2D.Double(
                            number(element, "x"),
                            number(element, "y"),
                            number(element, "width"),
                            number(element, "height"),
                            2 * number(element, "rx"),
                            2 * number(element, "rx"));
            case "ellipse" ->
                    new Ellipse2D.Double(
                            number(element, "cx") - number(element, "rx"),
                            number(element, "cy") - number(element, "ry"),
                            2 * number(element, "rx"),
                            2 * number(element, "ry"));
            case "path" -> path(new Scanner(element.getAttribute("d")));
            default -> throw new IllegalArgumentException("No " + element.getTagName() + " here");
        };
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Path2D path(Iterator<String> words) {
        Path2D path = new Path2D.Double();
        while (words.hasNext()) {
            switch (words.next()) {
                case "M" -> path.moveTo(next(words), next(words));
                case "L" -> path.lineTo(next(words), next(words));
                case "Q" -> path.quadTo(next(words), next(words), next(words), next(words));
                case "C" ->
                        path.curveTo(
                                next(words),
                                next(words),
                                next(words),
                                next(words),
                                next(words),
                                next(words));
                case "Z" -> path.closePath();
                case String word ->
                        throw new IllegalArgumentException("Not a path command: " + word);
            }
        }
        return path;
    }

    private static double next(Iterator<String> words) {
        return Double.parseDouble(words.next());
    }

    /** Windows: a directory of PNG pictures; a size of 0 means 256. */
    private byte[] ico() throws IOException {
        int offset = 6 + 16 * WINDOW_SIZES.size();
        ByteBuffer directory = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) WINDOW_SIZES.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : WINDOW_SIZES) {
            byte[] png = png(size);
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32);
            directory.putInt(png.length).putInt(offset + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream ico = new ByteArrayOutputStream();
        ico.write(directory.array());
        pictures.writeTo(ico);
        return ico.toByteArray();
    }

    /** macOS: typed chunks, each with its length including the header of 8 bytes. */
    private byte[] icns() throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
            writeChunk(chunks, type.getKey(), png(type.getValue()));
        }
        ByteArrayOutputStream icns = new ByteArrayOutputStream();
        writeChunk(icns, "icns", chunks.toByteArray());
        return icns.toByteArray();
    }

    private static void writeChunk(ByteArrayOutputStream out, String type, byte[] content)
            throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeBytes(type);
        data.writeInt(8 + content.length);
        data.write(content);
    }
}
