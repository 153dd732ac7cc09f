package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Interruptions;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.core.value.ValueFormats;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.packing.Enveloped;
import dev.cachewarden.packing.Packed;
import dev.cachewarden.packing.ValuePackings;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Theme;
import dev.cachewarden.ui.ttl.EntryTimes;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/** Renders the view's faces to {@code target/compare-*.png}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
final class ComparePicturesTest {

    private final KeyGrammar grammar = KeyGrammar.withDefaults();
    private final MemoryCache server = new MemoryCache();

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();

    @SuppressWarnings("NullAway.Init") // Set by TestFX before each test.
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        stage.show();
    }

    private void picture(
            FxRobot fx, String name, String key, int width, Theme.Colours colours, boolean masked)
            throws IOException {
        WritableImage[] image = new WritableImage[1];
        fx.interact(() -> {
            CompareModel model = model();
            Scene scene = new Scene(new CompareView(model).node(), width, 640);
            new Theme(colours).attach(scene);
            stage.setScene(scene);
            stage.sizeToScene();
            stage.setWidth(width);
            stage.setHeight(640);
            model.document().maskedProperty().set(masked);
            model.show(grammar.parse(ByteString.utf8(key)).orElseThrow());
        });
        WaitForAsyncUtils.waitForFxEvents();
        fx.interact(() -> image[0] = stage.getScene().snapshot(null));
        Path file = Path.of("target", "compare-" + name + ".png");
        ImageIO.write(buffered(image[0]), "png", file.toFile());
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }

    private CompareModel model() {
        return new CompareModel(
                new Workspace(
                        server,
                        CacheLayout.DEFAULT,
                        new ValueFormats(new JacksonJsonParser(), new ValuePackings()),
                        server.clock(),
                        Interruptions.END),
                () -> server.index(grammar),
                new MemoryRepairs(),
                new EntryTimes(tasks, Optional::empty),
                tasks);
    }

    @Test
    void users(FxRobot fx) throws IOException {
        String id = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
        String user = Samples.text("backend-latest-getUser.json");
        server.put("clerk:production:id:" + id, user, Duration.ofSeconds(192));
        server.put(
                "clerk:development:id:" + id,
                user.replace("600143", "600190").replace("expert_top", "member"),
                Duration.ofSeconds(41));
        server.put("clerk:production:username:alice", user, Duration.ofSeconds(192));
        server.put("clerk:test:ids:" + id, user, Duration.ofSeconds(192));
        String key = "clerk:production:id:" + id;

        picture(fx, "light", key, 1360, Theme.Colours.LIGHT, false);
        picture(fx, "dark", key, 1360, Theme.Colours.DARK, false);
        picture(fx, "narrow", key, 900, Theme.Colours.LIGHT, true);
        picture(fx, "wide", key, 1600, Theme.Colours.DARK, true);
    }

    @Test
    void troubles(FxRobot fx) throws IOException {
        server.put("clerk:production:username:bob", "[object Object]", Duration.ofHours(3));
        ByteString development = ByteString.utf8("clerk:development:username:bob");
        server.put(
                development,
                new StoredValue.Collection(
                        "hash",
                        List.of(
                                new StoredValue.Item(
                                        ByteString.utf8("username"), ByteString.utf8("bob")),
                                new StoredValue.Item(
                                        ByteString.utf8("token"),
                                        ByteString.wrap(new byte[] {0, 1, (byte) 0xfe}))),
                        2),
                new Ttl.None());
        server.refuse("clerk:test:username:bob");
        server.put(
                ByteString.utf8("clerk:username:bob"),
                ByteString.wrap(new byte[] {(byte) 0xff, 1, 2, 3, 'a', 'b'}),
                Duration.ofMinutes(2));

        picture(fx, "troubles", "clerk:test:username:bob", 1600, Theme.Colours.LIGHT, false);
        picture(fx, "troubles-dark", "clerk:test:username:bob", 1600, Theme.Colours.DARK, false);
    }

    @Test
    void packed(FxRobot fx) throws IOException {
        ByteString user = Samples.read("backend-latest-getUser.json");
        String key = "clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
        server.put(
                ByteString.utf8(key),
                Packed.BASE64.pack(Packed.GZIP.pack(user)),
                Duration.ofSeconds(10_000_000_000L));
        server.put(
                ByteString.utf8(key.replace("production", "development")),
                Packed.MESSAGE_PACK.pack(Enveloped.KEYV.around(user)),
                Duration.ofSeconds(41));
        ByteString whole = Packed.GZIP.pack(user);
        server.put(
                ByteString.utf8(key.replace("production", "test")),
                whole.slice(0, whole.length() / 2),
                Duration.ofMinutes(2));

        picture(fx, "packed", key, 1500, Theme.Colours.LIGHT, false);
    }

    @Test
    void large(FxRobot fx) throws IOException {
        String batch =
                IntStream.range(0, 2_500)
                        .mapToObj(i -> "{\"id\":\"user_" + i + "\",\"username\":\"u" + i + "\"}")
                        .collect(Collectors.joining(",", "[", "]"));
        server.put("clerk:production:ids:a,b", batch, Duration.ofMinutes(4));
        server.put(
                "clerk:test:ids:a,b",
                batch.replace("[{", "[{\"id\":\"user_x\",\"username\":\"inserted\"},{"),
                Duration.ofMinutes(4));

        picture(fx, "large", "clerk:test:ids:a,b", 1360, Theme.Colours.LIGHT, false);
    }
}
