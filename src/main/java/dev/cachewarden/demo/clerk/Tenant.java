package dev.cachewarden.demo.clerk;

import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.demo.cache.ClerkInstance;

/** An instance on the demo's server, selected by the secret key of a request. */
record Tenant(ClerkInstance instance, InstanceKind kind, Window window) {}
