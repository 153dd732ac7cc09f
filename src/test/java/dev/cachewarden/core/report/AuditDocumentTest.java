package dev.cachewarden.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.RefusedKeys;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.Test;

final class AuditDocumentTest {

    @Test
    void noFindingsSpeakForNoMoreThanMayBeRead() {
        CacheKey first = SampleAudit.leak().keys().getFirst();
        RefusedKeys refused = new RefusedKeys(first.section(), "clerk:production:", 12, 40, first);
        AuditDocument document = SampleAudit.document(SampleAudit.reportWithout(refused));

        assertThat(document.summary()).isEqualTo("no findings in what may be read");
        assertThat(document.noFindings()).isEqualTo("None in what may be read.");
        assertThat(document.extent()).contains("12 of 40 keys under clerk:production: may not");
    }
}
