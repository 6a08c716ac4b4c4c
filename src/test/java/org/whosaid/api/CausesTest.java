package org.whosaid.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void findWhatAFailedCommitSuppressed() {
        SQLException connectionLost = new SQLException("closed", "08003");
        RuntimeException commit = new RuntimeException("commit");
        commit.addSuppressed(new IllegalStateException(connectionLost));
        assertTrue(Causes.of(new RuntimeException(commit)).contains(connectionLost));
    }

    @Test
    void goFromTheNearestToTheFarthestAndEndInACircle() {
        Exception far = new Exception("far");
        Exception near = new Exception("near", far);
        far.addSuppressed(near);
        assertEquals(List.of(near, far), List.copyOf(Causes.of(near)));
    }
}
