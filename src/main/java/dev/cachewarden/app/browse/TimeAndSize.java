package dev.cachewarden.app.browse;

import dev.cachewarden.core.entry.Ttl;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is shown of an entry in addition to its name, without its value.
 *
 * @param ttl empty where the user may not read it
 * @param bytes length of a string value; empty for other types
 */
public record TimeAndSize(Optional<Ttl> ttl, OptionalLong bytes) {}
