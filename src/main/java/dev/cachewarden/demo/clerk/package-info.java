/**
 * The demo's own Clerk: a server on loopback that speaks the real format for the demo's three
 * instances. Its secret keys are generated at every start and not stored, so that no real
 * connection can reach it. Of its users four have changed since the cache was filled: Carol's user
 * name belongs to somebody else, Dave is banned, Erin has another role, Frank is deleted (all in
 * production); and the leaked ones exist in development only.
 */
@NullMarked
package dev.cachewarden.demo.clerk;

import org.jspecify.annotations.NullMarked;
