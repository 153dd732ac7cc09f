package dev.cachewarden.cli.find;

import dev.cachewarden.core.people.Privacy;

import java.util.List;

/**
 * What the options of {@code find} ask for.
 *
 * @param environments as they were given; all if empty
 * @param agreed whether costs were agreed to beforehand
 */
record FindWish(
        String text, List<String> environments, boolean json, Privacy privacy, boolean agreed) {}
