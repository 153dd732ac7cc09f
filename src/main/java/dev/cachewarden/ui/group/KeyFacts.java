package dev.cachewarden.ui.group;

import dev.cachewarden.core.entry.Ttl;

import java.util.OptionalLong;

/**
 * What the table shows of an entry beside its name.
 *
 * @param bytes length of a string value; empty for other types
 */
record KeyFacts(Ttl ttl, OptionalLong bytes) {}
