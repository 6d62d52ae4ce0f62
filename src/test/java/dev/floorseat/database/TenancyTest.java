package dev.floorseat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenancyTest {

    @Test
    void keepsAnotherProcessOutAlsoAfterItsOwnProcessWasRefused(@TempDir Path folder) throws Exception {
        try (Tenancy ours = Tenancy.of(folder)) {
            assertThatThrownBy(() -> Tenancy.of(folder)).isInstanceOf(IllegalStateException.class);
            assertThat(another(folder)).isEqualTo(Newcomer.REFUSED);
            assertThat(ours.server()).isEmpty();
        }
        assertThat(another(folder)).isZero();
        Tenancy.of(folder).close();
    }

    private static int another(Path folder) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Newcomer.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** A product that only tries to take the folder. */
    static final class Newcomer {

        private static final int REFUSED = 3;

        private Newcomer() {}

        /** The folder is the only argument. */
        public static void main(String[] arguments) {
            try {
                Tenancy.of(Path.of(arguments[0])).close();
            } catch (IllegalStateException e) {
                System.exit(REFUSED);
            }
        }
    }
}
