package dev.cachewarden.ui.group;

import dev.cachewarden.core.entry.Ttl;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the table shows of an entry beside its name.
 *
 * @param ttl empty where the user may not read it
 * @param bytes length of a string value; empty for other types
 */
record KeyFacts(Optional<Ttl> ttl, OptionalLong bytes) {}
