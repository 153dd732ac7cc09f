package dev.cachewarden.secrets;

import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.SecretStore;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.sealing.PhraseKey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Secrets in a file that a pass phrase encrypts, for its owner only and never half written. */
public final class SecretsFile implements SecretStore {

    private final Path file;
    private final Supplier<Optional<Secret>> phrase;
    private final PhraseKey cost;
    private Optional<SealedSecrets> opened = Optional.empty();

    /**
     * Keeps secrets in {@code file}, which need not exist.
     *
     * @param phrase the pass phrase, perhaps by asking for it; asked once it is needed, and again
     *     after one that does not fit
     */
    public SecretsFile(Path file, Supplier<Optional<Secret>> phrase) {
        this(file, phrase, PhraseKey.RECOMMENDED);
    }

    /**
     * @param cost of the key of a file that is made
     */
    SecretsFile(Path file, Supplier<Optional<Secret>> phrase, PhraseKey cost) {
        this.file = file;
        this.phrase = phrase;
        this.cost = cost;
    }

    /** Whether there is one. */
    boolean exists() {
        return Files.exists(file);
    }

    @Override
    public synchronized Optional<Secret> find(String name) {
        if (!exists()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(open().read(file).get(name)).map(Secret::of);
        } catch (IOException e) {
            throw failed("cannot be read", e);
        }
    }

    @Override
    public String keep(String name, Secret secret) {
        update(all -> all.put(name, secret.reveal()));
        return location();
    }

    @Override
    public void forget(String name) {
        if (exists()) {
            update(all -> all.remove(name));
        }
    }

    private synchronized void update(Consumer<Map<String, String>> change) {
        try (var _ = LockedFile.of(file)) {
            SealedSecrets sealed = open();
            Map<String, String> all = exists() ? sealed.read(file) : new TreeMap<>();
            change.accept(all);
            WholeFile.writePrivate(file, sealed.seal(all));
        } catch (IOException e) {
            throw failed("cannot be written", e);
        }
    }

    /** With the key of the pass phrase: made once, because that takes a second by intention. */
    private SealedSecrets open() throws IOException {
        if (opened.isEmpty() || (exists() && !opened.get().isOf(file))) {
            Secret known =
                    phrase.get()
                            .orElseThrow(() ->
                                    new SecretStoreException(
                                            "Secrets in "
                                                    + file
                                                    + " need a pass phrase, and none is given."));
            opened =
                    Optional.of(
                            exists()
                                    ? SealedSecrets.of(file, known)
                                    : SealedSecrets.begin(known, cost));
        }
        return opened.get();
    }

    @Override
    public String location() {
        return file.toString();
    }

    private SecretStoreException failed(String how, IOException e) {
        return new SecretStoreException(
                "The secrets in "
                        + file
                        + " "
                        + how
                        + ": "
                        + WholeFile.why(e)
                        + " Nothing was"
                        + " changed.",
                e);
    }
}
