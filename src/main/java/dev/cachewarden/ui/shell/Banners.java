package dev.cachewarden.ui.shell;

import dev.cachewarden.ui.compare.Banner;

import javafx.scene.Parent;
import javafx.scene.layout.VBox;

import java.util.List;

/** Several banners, one over the other. */
final class Banners implements Banner {

    private final List<Banner> banners;
    private final VBox root = new VBox();

    Banners(List<Banner> banners) {
        this.banners = List.copyOf(banners);
        root.getStyleClass().add("entry-above");
        for (Banner banner : banners) {
            root.getChildren().add(banner.node());
            banner.node().visibleProperty().subscribe(this::takeRoom);
        }
    }

    /** None at all while there is nothing to be known. */
    private void takeRoom() {
        root.setManaged(banners.stream().anyMatch(banner -> banner.node().isVisible()));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void setLow(boolean low) {
        banners.forEach(banner -> banner.setLow(low));
    }
}
