package dev.cachewarden.cli.connection;

import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.core.port.ProfileFiles;

/**
 * What the commands of saved connections work with.
 *
 * @param files for those that are handed to others
 */
public record ConnectionParts(SavedConnections saved, ProfileFiles files) {}
