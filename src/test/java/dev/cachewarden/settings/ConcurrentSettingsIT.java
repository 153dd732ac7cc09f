package dev.cachewarden.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.testing.JavaProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class ConcurrentSettingsIT {

    private static final int PROCESSES = 3;

    @TempDir Path folder;

    @Test
    void whatSeveralProcessesChangeAtOnceIsAllKept() throws Exception {
        Path file = folder.resolve("home").resolve("audit.json");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(
                    JavaProcess.of(MutingProcess.class, file.toString(), "process-" + i).start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(new AuditSettingsFile(file).load().mutes())
                .doesNotHaveDuplicates()
                .hasSize(PROCESSES * MutingProcess.THREADS * MutingProcess.MUTES);
    }
}
