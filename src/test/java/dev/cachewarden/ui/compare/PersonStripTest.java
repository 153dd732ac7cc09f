package dev.cachewarden.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.compare.Arrangement.Order;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.Origin;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.support.Ids;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who it is, above the columns; whose it is, in their headers. */
@ExtendWith(ApplicationExtension.class)
final class PersonStripTest {

    private static final String PRODUCTION = "clerk:production:username:alice";
    private static final String DEVELOPMENT = "clerk:development:username:alice";
    private static final String USER = Samples.text("backend-latest-getUser.json");
    private static final String ID = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";

    @AutoClose private final CompareWindow window = new CompareWindow();
    private final MemoryCache server = window.cache;
    private final FxRobot fx = new FxRobot();

    @Start
    void open(Stage stage) {
        window.open(stage);
    }

    private String strip() {
        return fx
                .from(fx.lookup("#" + Ids.COMPARE_PERSON))
                .lookup((Node node) -> node instanceof Labeled label && label.isVisible())
                .queryAll()
                .stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    private void show(String key) {
        fx.interact(() -> window.show(key));
    }

    @Test
    void thePersonIsNamedWithTheAddressMasked() {
        server.put(PRODUCTION, USER, Duration.ofMinutes(4));
        show(PRODUCTION);

        assertThat(strip())
                .contains("alice", ID, Masking.DOTS, "created", "changed", "active")
                .doesNotContain("@");

        new CompareRobot(fx).toggle(Ids.COMPARE_MASK);
        assertThat(strip()).contains("@example.com");
    }

    @Test
    void onASharedScreenNobodyIsNamed() {
        server.put(PRODUCTION, USER, Duration.ofMinutes(4));
        show(PRODUCTION);
        fx.interact(() -> window.privacy.namesMaskedProperty().set(true));

        assertThat(strip()).contains(Masking.DOTS, ID).doesNotContain("Alice", "alice", "AD");
        assertThat(new CompareRobot(fx).lines(0)).noneMatch(line -> line.contains("\"Alice\""));
    }

    @Test
    void nobodyIsPickedFromABatch() {
        server.put(
                "clerk:production:ids:a,b", "[" + USER + "," + USER + "]", Duration.ofMinutes(4));
        show("clerk:production:ids:a,b");

        assertThat(new CompareRobot(fx).isShown(Ids.COMPARE_PERSON)).isFalse();
    }

    @Test
    void thatAnotherCopyHoldsSomebodyElseIsSaid() {
        server.put(PRODUCTION, USER, Duration.ofMinutes(4));
        server.put(
                DEVELOPMENT,
                USER.replace(ID, "user_2zzzzzzzzzzzzzzzzzzzzzzzzzz"),
                Duration.ofMinutes(4));
        show(PRODUCTION);

        assertThat(strip()).contains("This is production's; somebody else under development");
    }

    @Test
    void howeverManyPlacesThereAreTheFactsAreOneLine() {
        server.put(PRODUCTION, USER, Duration.ofMinutes(4));
        show(PRODUCTION);
        double before = height();
        List<CacheKey> places =
                Stream.of("test:", "undefined:", "dev:", "")
                        .flatMap(section ->
                                Stream.of("id:" + ID, "username:alice")
                                        .map(rest -> "clerk:" + section + rest))
                        .map(ByteString::utf8)
                        .flatMap(key -> KeyGrammar.withDefaults().parse(key).stream())
                        .toList();
        fx.interact(() -> window.model.alsoCached().setAll(places));
        fx.interact(() -> fx.lookup("#" + Ids.COMPARE_PERSON).queryParent().applyCss());

        assertThat(strip()).containsPattern("also cached in .* and 6 more");
        assertThat(height()).isEqualTo(before);
    }

    private double height() {
        return fx.lookup("#" + Ids.COMPARE_PERSON).queryAs(Region.class).getHeight();
    }

    @Test
    void aCopyThatBelongsElsewhereSaysWhoseItIs() {
        server.put(PRODUCTION, USER, Duration.ofMinutes(4));
        show(PRODUCTION);
        String instance = instance();

        fx.interact(() ->
                window.model
                        .instancesProperty()
                        .set(
                                List.of(
                                        claim("production", "ins_2otherotherotherotherother"),
                                        claim("development", instance))));

        assertThat(new CompareRobot(fx).header(0)).contains("! development's user (ins_");
    }

    private static InstanceClaim claim(String environment, String instance) {
        return InstanceClaim.of(
                environment, InstanceClaim.Source.LEARNED, instance, new InstanceVotes(9, 9));
    }

    private String instance() {
        UserView user =
                window.model.copiesProperty().get().values().stream()
                        .flatMap(copy -> copy.value().stream())
                        .flatMap(value -> value.users().stream())
                        .findFirst()
                        .orElseThrow();
        return Origin.of(user, new JacksonJsonParser()).orElseThrow().instance();
    }

    @Test
    void theStoredOrderAndTheRawTextAreOnePressAway() {
        server.put(PRODUCTION, USER, Duration.ofMinutes(4));
        show(PRODUCTION);
        CompareRobot compare = new CompareRobot(fx);
        assertThat(compare.lines(0).get(1)).contains("firstName");

        compare.toggle(Ids.COMPARE_ORDER + "stored");
        assertThat(compare.lines(0).get(1)).contains("\"id\"");

        compare.toggle(Ids.COMPARE_ORDER + "raw");
        assertThat(String.join("", compare.lines(0))).isEqualTo(USER.strip());
        assertThat(window.model.orderProperty().get()).isEqualTo(Order.RAW);

        compare.choose(0, "Copy value");
        assertThat(compare.clipboard()).isEqualTo(USER);
    }
}
