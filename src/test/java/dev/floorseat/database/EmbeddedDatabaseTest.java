package dev.floorseat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @Test
    void keepsWhatItHoldsOverARestartEvenAmongTemporaryFiles(@TempDir Path folder) throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.startIn(folder)) {
            in(first).sql("create table kept (line varchar(20))").update();
            in(first).sql("insert into kept values ('a note')").update();
        }

        try (EmbeddedDatabase again = EmbeddedDatabase.startIn(folder)) {
            assertThat(in(again)
                            .sql("select line from kept")
                            .query(String.class)
                            .list())
                    .containsExactly("a note");
        }
    }

    @Test
    void losesNothingThatWasCommittedWhenItIsKilledAndBelongsToOneProductAtATime(@TempDir Path folder)
            throws Exception {
        try (MortalDatabase database = MortalDatabase.startIn(folder)) {
            in(database.url()).sql("create table kept (line varchar(20))").update();
            in(database.url()).sql("insert into kept values ('a note')").update();
            assertThat(in(database.url())
                            .sql("select @@innodb_flush_log_at_trx_commit")
                            .query(Integer.class)
                            .single())
                    .as("on the disk before anybody is told")
                    .isOne();
            assertThatThrownBy(() -> EmbeddedDatabase.startIn(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another product");
            String before = database.url();

            database.kill();
            assertThatThrownBy(() -> in(before).sql("select 1").query().singleValue())
                    .isInstanceOf(DataAccessException.class);
            database.startAgain();

            assertThat(database.url()).isEqualTo(before);
            assertThat(in(before)
                            .sql("select line from kept")
                            .query(String.class)
                            .list())
                    .containsExactly("a note");
        }
    }

    /** Else it would keep the next product from its data until somebody found out and ended it by hand. */
    @Test
    @Tag("kill")
    void endsTheServerThatAKilledProductHasLeft(@TempDir Path folder) throws Exception {
        Process product = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Product.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String url;
        try (BufferedReader said = product.inputReader()) {
            url = said.lines()
                    .filter(line -> line.startsWith("jdbc:"))
                    .findFirst()
                    .orElseThrow();
            in(url).sql("create table kept (line varchar(20))").update();
        } finally {
            product.destroyForcibly().waitFor();
        }
        assertThat(in(url).sql("select count(*) from kept").query(Integer.class).single())
                .as("the server lives on")
                .isZero();

        try (EmbeddedDatabase next = EmbeddedDatabase.startIn(folder)) {
            assertThatThrownBy(() -> in(url).sql("select 1").query().singleValue())
                    .isInstanceOf(DataAccessException.class);
            assertThat(in(next).sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    /** Starts its database, says where, and waits to be killed. */
    static final class Product {

        private Product() {}

        /** The argument is the folder. */
        public static void main(String[] arguments) throws Exception {
            System.out.println(EmbeddedDatabase.startIn(Path.of(arguments[0])).url());
            new CountDownLatch(1).await();
        }
    }

    private static JdbcClient in(EmbeddedDatabase database) {
        return in(database.url());
    }

    private static JdbcClient in(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url + "?useSSL=false", "root", ""));
    }
}
