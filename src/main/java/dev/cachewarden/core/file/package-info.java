/**
 * Files that are either whole or not there, and the lock that one of several writers holds. Plain
 * Java; no format of any file is known here.
 */
@NullMarked
package dev.cachewarden.core.file;

import org.jspecify.annotations.NullMarked;
