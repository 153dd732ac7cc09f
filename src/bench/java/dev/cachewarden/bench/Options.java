package dev.cachewarden.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Sizes of a run.
 *
 * @param clerkKeys keys of ours
 * @param otherKeys keys of other tenants
 * @param seconds for how long a cache is changed
 * @param rounds how often each pair is measured; the median counts
 */
record Options(List<String> names, int clerkKeys, int otherKeys, int seconds, int rounds) {

    static Options parse(String[] args) {
        List<String> names = new ArrayList<>();
        int clerkKeys = 1_000_000;
        int otherKeys = 4_000_000;
        int seconds = 10;
        int rounds = 5;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--clerk-keys" -> clerkKeys = Integer.parseInt(args[++i]);
                case "--other-keys" -> otherKeys = Integer.parseInt(args[++i]);
                case "--seconds" -> seconds = Integer.parseInt(args[++i]);
                case "--rounds" -> rounds = Integer.parseInt(args[++i]);
                default -> names.add(args[i]);
            }
        }
        return new Options(List.copyOf(names), clerkKeys, otherKeys, seconds, rounds);
    }
}
