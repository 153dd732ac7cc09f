package dev.cachewarden.demo.clerk;

import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.demo.cache.ClerkInstance;

/** An instance as the server sees it: whoever has its secret key. */
record Tenant(ClerkInstance instance, InstanceKind kind, Window window) {}
