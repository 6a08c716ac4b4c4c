package org.whosaid.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,postgres-linux-x86_64.txz",
        "Linux,aarch64,postgres-linux-arm_64.txz",
        "Mac OS X,x86_64,postgres-darwin-x86_64.txz",
        "Mac OS X,aarch64,postgres-darwin-arm_64.txz",
        "Windows 11,amd64,postgres-windows-x86_64.txz",
        "Windows 11,aarch64,postgres-windows-x86_64.txz"
    })
    void findsTheArchive(String os, String processor, String archive) {
        assertEquals(archive, Platform.of(os, processor).archive());
        assertNotNull(getClass().getClassLoader().getResource(archive), "it is on the class path");
    }

    @Test
    void namesTheWayOutOnAnotherPlatform() {
        String message = assertThrows(StartupException.class, () -> Platform.of("SunOS", "sparcv9"))
                .getMessage();
        assertTrue(message.contains("QUARKUS_DATASOURCE_JDBC_URL"), message);
    }
}
