package dev.cachewarden.ui.refetch;

/**
 * What the answers of Clerk lead to: sheets over the window.
 *
 * @param showKeys shows the secret keys
 * @param askDelete asks whether to delete the shown entry
 * @param askWriteBack asks whether to write the live user into it
 */
public record RefetchActions(Runnable showKeys, Runnable askDelete, Runnable askWriteBack) {}
