package dev.floorseat.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    private static JdbcClient in(EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url() + "?useSSL=false", "root", ""));
    }
}
