/**
 * Files that are either whole or not there, the lock that one of several writers holds, what only
 * its owner can read, and the folder of this user in which the program keeps its state. Ground that
 * all adapters with files share: plain Java; no format of any file is known here.
 */
@NullMarked
package dev.cachewarden.core.file;

import org.jspecify.annotations.NullMarked;
