package dev.cachewarden;

/** Starts the window or a command. */
public final class Cachewarden {

    private Cachewarden() {}

    public static void main(String[] args) {
        System.out.println("cachewarden " + String.join(" ", args));
    }
}
