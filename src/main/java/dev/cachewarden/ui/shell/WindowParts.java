package dev.cachewarden.ui.shell;

import dev.cachewarden.app.figures.FiguresReader;
import dev.cachewarden.ui.connect.CacheOpener;

import java.util.concurrent.Callable;

/**
 * What the window is given from outside.
 *
 * @param opener connects to a cache
 * @param demo starts the demo, or finds it running, and connects to it; blocking
 * @param changes what changes need
 * @param audit what audits need
 * @param clerk what asking Clerk needs
 * @param figures reads figures of many entries
 */
public record WindowParts(
        CacheOpener opener,
        Callable<OpenCache> demo,
        ChangeParts changes,
        AuditParts audit,
        ClerkParts clerk,
        FiguresReader figures) {}
