package dev.cachewarden.cli;

import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.core.port.CacheConnector;

/** A cache as options describe it, which is not open. */
public record CacheTarget(CacheConnector servers, ConnectionChoice choice, CacheLayout layout) {}
